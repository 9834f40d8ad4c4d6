package app.sapa.contact.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.Segment;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.kit.SidePanel;
import app.sapa.kit.Unsaved;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A segment in the panel beside the table: a new one, or one to be changed. Nobody leaves without
 * being asked what they have not saved.
 */
final class SegmentEditing {
  private final ContactsDesk desk;
  private final ContactsWords words;
  private final Supplier<Viewer> viewer;
  private final Steps steps;
  private final SidePanel panel;
  private final SegmentForm form;
  private final Unsaved leaving;
  private final Question deleting;
  private final Span unsaved = new Span();
  private final PlainButton save;
  private final PlainButton discard;
  private Segment.@Nullable Saved seen;

  /** What becomes of it. */
  interface Steps {
    /** A new one is there. */
    void made(UUID segment);

    /** It is no more. */
    void deleted();

    /** Somebody closed the panel, and needs the keyboard where they opened it. */
    void closed();
  }

  SegmentEditing(ContactsDesk desk, ContactsWords words, Supplier<Viewer> viewer, Steps steps) {
    this.desk = desk;
    this.words = words;
    this.viewer = viewer;
    this.steps = steps;
    panel = new SidePanel(words.text("contacts.close-panel"), () -> unlessUnsaved(this::close));
    form = new SegmentForm(words, desk.filters.builder(words.locale(), this::count), this::changed);
    save = new PlainButton(words.text("inbox.save"), this::save).primary();
    discard = new PlainButton(words.text("inbox.discard"), this::discard);
    unsaved.addClassName("sapa-unsaved");
    unsaved.getElement().setAttribute("role", "status");
    leaving = new Unsaved(words.texts(), words.locale(), "contacts.unsaved", new Begun());
    deleting =
        new Question(words.text("contacts.delete.title"), words.text("contacts.delete.text"))
            .answering(new PlainButton(words.text("inbox.delete"), this::delete).danger())
            .staying(words.text("unsaved.stay"));
  }

  private IntSupplier count(Filter filter) {
    var me = viewer.get();
    return () -> desk.table.count(me, filter);
  }

  /** What is to be placed on the page. */
  List<Component> parts() {
    return List.of(panel, leaving.question(), deleting);
  }

  // ---------- showing ----------

  /** Begins a new one, at its name. */
  void create() {
    unlessUnsaved(
        () -> {
          seen = null;
          form.show(
              new SegmentForm.Draft("", Filter.everyone()), desk.filters.fields(viewer.get()));
          panel.fill(
              words.text("contacts.new-segment"),
              List.of(new Paragraph(words.text("contacts.new-hint")), form),
              List.of(
                  save,
                  new PlainButton(words.text("inbox.cancel"), () -> unlessUnsaved(this::close))));
          panel.setVisible(true);
          changed();
          form.focusName();
        });
  }

  /** Opens one to be changed, or to be read by whoever does not see all that its filter asks. */
  void edit(UUID id) {
    unlessUnsaved(
        () -> {
          show(id);
          panel.focusTitle();
        });
  }

  private void show(UUID id) {
    var me = viewer.get();
    var fields = desk.filters.fields(me);
    var segment = (Segment.Saved) desk.segments.open(me, Segment.SAVED + id);
    seen = segment;
    panel.setVisible(true);
    if (!fields.tellsAll(segment.filter())) {
      var sentence =
          new Paragraph(desk.filters.sentences().of(fields, segment.filter(), words.locale()));
      sentence.addClassName("sapa-filter-sentence");
      panel.fill(
          segment.name(),
          List.of(sentence, new Paragraph(words.text("contacts.masked"))),
          List.of());
      return;
    }
    form.show(new SegmentForm.Draft(segment.name(), segment.filter()), fields);
    var delete =
        new PlainButton(words.text("inbox.delete"), deleting::ask).danger().looking("sapa-end");
    panel.fill(segment.name(), List.of(form), List.of(save, discard, unsaved, delete));
    changed();
  }

  /** Shows again what others made of it; what somebody is writing stays. */
  void renew() {
    var before = seen;
    if (before != null && panel.isVisible() && !isUnsaved()) {
      if (desk.segments.open(viewer.get(), before.key()) instanceof Segment.Saved now
          && !now.equals(before)) {
        show(before.id());
      }
    }
  }

  private void close() {
    drop();
    steps.closed();
  }

  /** Closes the panel and forgets what was begun there. */
  void drop() {
    seen = null;
    panel.setVisible(false);
    leaving.guard(false);
  }

  // ---------- leaving ----------

  /** Whether something would be lost. */
  boolean isUnsaved() {
    return panel.isVisible() && form.isAttached() && form.isChanged();
  }

  /** Goes on at once, or after asking what becomes of what is not saved. */
  void unlessUnsaved(Runnable next) {
    leaving.unless(next);
  }

  private final class Begun implements Unsaved.Work {
    @Override
    public boolean isUnsaved() {
      return SegmentEditing.this.isUnsaved();
    }

    @Override
    public boolean store() {
      return SegmentEditing.this.store() != null;
    }

    @Override
    public void drop() {
      SegmentEditing.this.drop();
    }
  }

  // ---------- changing ----------

  private void changed() {
    boolean changed = isUnsaved();
    unsaved.setText(changed ? words.text("inbox.unsaved") : "");
    save.setEnabled(changed || seen == null);
    discard.setEnabled(changed);
    leaving.guard(changed);
  }

  private void discard() {
    var before = seen;
    if (before != null) {
      desk.tries(() -> show(before.id()));
    }
  }

  private void save() {
    boolean isNew = seen == null;
    var id = store();
    if (id != null && isNew) {
      drop();
      steps.made(id);
    } else if (id != null) {
      panel.focusTitle();
    }
  }

  /** Keeps what was written; what is refused is told, and nothing then. */
  private @Nullable UUID store() {
    form.refuse("");
    if (!form.isFinished()) {
      return null;
    }
    try {
      return stored(viewer.get(), form.draft());
    } catch (Refusal refusal) {
      tell(refusal);
      return null;
    }
  }

  private UUID stored(Viewer me, SegmentForm.Draft draft) {
    var before = seen;
    if (before == null) {
      return desk.segments.create(me, draft.name(), draft.filter());
    }
    desk.segments.change(me, before, draft.name(), draft.filter());
    show(before.id());
    return before.id();
  }

  private void tell(Refusal refusal) {
    if (refusal.key().startsWith("segment.name")) {
      form.refuse(desk.told.text(words.locale(), refusal));
    } else {
      desk.told.show(refusal);
    }
  }

  private void delete() {
    var before = seen;
    if (before != null && desk.tries(() -> desk.segments.delete(viewer.get(), before.id()))) {
      drop();
      steps.deleted();
    }
  }
}
