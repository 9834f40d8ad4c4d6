package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.inbox.CustomInbox;
import app.sapa.inbox.Draft;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.kit.SidePanel;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A custom inbox in the panel: a new one, one's own to be changed, another's to be read. */
final class InboxEditing {
  private final InboxDesk desk;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final SidePanel panel;
  private final WhyHere why;
  private final Steps steps;
  private final InboxForm form;
  private final Question deleting;
  private final Span unsaved = new Span();
  private final PlainButton save;
  private final PlainButton discard;
  private Subject subject = new Nothing();

  /** What becomes of it. */
  interface Steps {
    /** A new one is there. */
    void made(UUID customInbox);

    /** What was changed is kept. */
    void kept();

    /** It is no more. */
    void deleted();

    /** Makes another one with the same filter. */
    void copy(Filter filter);

    /** Nothing is to be made. */
    void cancel();

    /** Whether something would be lost is another question than before. */
    void unsaved(boolean now);
  }

  private sealed interface Subject {}

  private record Nothing() implements Subject {}

  private record New() implements Subject {}

  private record Own(CustomInbox box) implements Subject {}

  private record Others(CustomInbox box) implements Subject {}

  InboxEditing(
      InboxDesk desk,
      Words words,
      Supplier<Viewer> viewer,
      SidePanel panel,
      WhyHere why,
      Steps steps) {
    this.desk = desk;
    this.words = words;
    this.viewer = viewer;
    this.panel = panel;
    this.why = why;
    this.steps = steps;
    form = new InboxForm(words, desk.filters.builder(words.locale(), this::count), this::changed);
    save = new PlainButton(words.text("inbox.save"), this::save).primary();
    discard = new PlainButton(words.text("inbox.discard"), this::discard);
    unsaved.addClassName("sapa-unsaved");
    unsaved.getElement().setAttribute("role", "status");
    var delete = new PlainButton(words.text("inbox.delete"), this::delete).danger();
    deleting =
        new Question(words.text("inbox.delete.title"), words.text("inbox.delete.text"))
            .answering(delete)
            .staying(words.text("unsaved.stay"));
  }

  private IntSupplier count(Filter filter) {
    var me = viewer.get();
    return () -> desk.conversations.count(me, filter);
  }

  Question deleting() {
    return deleting;
  }

  // ---------- showing ----------

  /** Begins a new one with that filter, at its name. */
  void begin(Filter filter) {
    subject = new New();
    form.show(Draft.of(filter), choices());
    panel.fill(
        words.text("inbox.new"),
        List.of(new Paragraph(words.text("inbox.new-hint")), form),
        List.of(save, new PlainButton(words.text("inbox.cancel"), steps::cancel)));
    changed();
  }

  void focusName() {
    form.focusName();
  }

  void show(UUID id) {
    var box = desk.customInboxes.open(viewer.get(), id);
    if (box.creator().equals(viewer.get().id())) {
      showOwn(box);
    } else {
      showOthers(box);
    }
  }

  private void showOwn(CustomInbox box) {
    subject = new Own(box);
    form.show(Draft.of(box), choices());
    var delete =
        new PlainButton(words.text("inbox.delete"), deleting::ask).danger().looking("sapa-end");
    panel.fill(box.name(), List.of(why, form), List.of(save, discard, unsaved, delete));
    changed();
  }

  private void showOthers(CustomInbox box) {
    subject = new Others(box);
    var me = viewer.get();
    var creator = desk.members.all(me).get(box.creator());
    var sentence = new Paragraph(desk.sentence(me, box.filter(), words.locale()));
    sentence.addClassName("sapa-filter-sentence");
    panel.fill(
        box.name(),
        List.of(
            new Paragraph(words.text("inbox.made-by", creator == null ? "" : creator.name())),
            sentence,
            why),
        desk.filters.fields(me).tellsAll(box.filter())
            ? List.of(
                new PlainButton(words.text("inbox.save-copy"), () -> steps.copy(box.filter())))
            : List.of());
  }

  private InboxForm.Choices choices() {
    var me = viewer.get();
    var others =
        desk.members.all(me).values().stream().filter(each -> !each.id().equals(me.id())).toList();
    return new InboxForm.Choices(desk.filters.fields(me), others, desk.members.teams(me));
  }

  /** Shows again what became of it; what somebody is writing stays. */
  void renew() {
    var before =
        switch (subject) {
          case Own(var box) -> box;
          case Others(var box) -> box;
          case Nothing _, New _ -> null;
        };
    if (before != null
        && !isUnsaved()
        && !desk.customInboxes.open(viewer.get(), before.id()).equals(before)) {
      show(before.id());
    }
  }

  /** Whether a custom inbox is shown. */
  boolean isBegun() {
    return !(subject instanceof Nothing);
  }

  /** Forgets what was begun. */
  void drop() {
    subject = new Nothing();
    steps.unsaved(false);
  }

  // ---------- changing ----------

  /** Whether something would be lost. */
  boolean isUnsaved() {
    return (subject instanceof New || subject instanceof Own) && form.isChanged();
  }

  private void changed() {
    boolean changed = isUnsaved();
    unsaved.setText(changed ? words.text("inbox.unsaved") : "");
    save.setEnabled(changed || subject instanceof New);
    discard.setEnabled(changed);
    steps.unsaved(changed);
  }

  private void discard() {
    form.show(form.original(), choices());
    changed();
  }

  private void save() {
    boolean isNew = subject instanceof New;
    var id = store();
    if (id != null && isNew) {
      steps.made(id);
    } else if (id != null) {
      steps.kept();
    }
  }

  /** Keeps what was written; what is refused is told, and nothing then. */
  @Nullable UUID store() {
    if (!form.isFinished()) {
      return null;
    }
    try {
      var id = stored(viewer.get(), form.draft());
      if (id != null) {
        settle(desk.customInboxes.open(viewer.get(), id));
      }
      return id;
    } catch (Refusal refusal) {
      tell(refusal);
      return null;
    }
  }

  private void settle(CustomInbox box) {
    subject = new Own(box);
    panel.retitle(box.name());
    form.settled();
    changed();
  }

  private void tell(Refusal refusal) {
    if (refusal.key().startsWith("inbox.name")) {
      form.refuse(desk.told.text(words.locale(), refusal));
    } else {
      desk.told.show(refusal);
    }
  }

  private @Nullable UUID stored(Viewer me, Draft draft) {
    return switch (subject) {
      case New() -> desk.drafting.create(me, draft);
      case Own(var box) -> {
        desk.drafting.change(me, box.id(), draft);
        yield box.id();
      }
      case Nothing _, Others _ -> null;
    };
  }

  private void delete() {
    if (subject instanceof Own(var box)
        && desk.tries(() -> desk.customInboxes.delete(viewer.get(), box.id()))) {
      steps.deleted();
    }
  }
}
