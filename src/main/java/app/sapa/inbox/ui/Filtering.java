package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.contact.Filter;
import app.sapa.contact.ui.FilterBuilder;
import app.sapa.inbox.CustomInbox;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands in the panel beside the list: the list's own filter, or a custom inbox. */
final class Filtering {
  private static final String GUARD =
      "window.onbeforeunload = $0 ? (event) => event.preventDefault() : null";

  private final InboxDesk desk;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final Steps steps;
  private final FilterPanel panel;
  private final FilterBuilder listed;
  private final InboxForm form;
  private final WhyHere why;
  private final Question leaving;
  private final Question deleting;
  private final Span unsaved = new Span();
  private final PlainButton save;
  private final PlainButton discard;
  private Place place = Place.NOWHERE;
  private Subject subject = new Nothing();
  private @Nullable ContactCard card;
  private boolean guarded;
  private Runnable onward = () -> {};

  /** What the panel leaves to the screen around it. */
  interface Steps {
    /** Filters the list so, for now. */
    void filter(Filter filter);

    /** On to a custom inbox. */
    void go(UUID customInbox);

    /** The custom inbox that was open is no more. */
    void deleted();

    /** The panel was opened, or closed by whoever gets the keyboard back. */
    void shown(boolean open);

    /** Nobody closed the panel; it does not belong to where one is. */
    void gone();

    /** Whether nothing else is seen beside the panel. */
    boolean coversAll();
  }

  private sealed interface Subject {}

  private record Nothing() implements Subject {}

  /** The filter of a list, which nobody keeps. */
  private record OfList(String box, Filter applied) implements Subject {}

  private record New() implements Subject {}

  private record Own(CustomInbox box) implements Subject {}

  private record Others(CustomInbox box) implements Subject {}

  Filtering(InboxDesk desk, Words words, Supplier<Viewer> viewer, Steps steps) {
    this.desk = desk;
    this.words = words;
    this.viewer = viewer;
    this.steps = steps;
    panel = new FilterPanel(words, () -> unlessUnsaved(this::close));
    listed = desk.filters.builder(words.locale(), this::countHere);
    form =
        new InboxForm(words, desk.filters.builder(words.locale(), this::countAll), this::changed);
    why = new WhyHere(desk, words, viewer);
    save = new PlainButton(words.text("inbox.save"), this::save).primary();
    discard = new PlainButton(words.text("inbox.discard"), this::discard);
    leaving = leaving();
    deleting = deleting();
    unsaved.addClassName("sapa-unsaved");
    unsaved.getElement().setAttribute("role", "status");
  }

  private Question leaving() {
    return new Question(words.text("inbox.unsaved.title"), words.text("inbox.unsaved.text"))
        .answering(new PlainButton(words.text("inbox.save"), this::saveAndGoOn).primary())
        .answering(new PlainButton(words.text("inbox.unsaved.discard"), this::goOn))
        .staying(words.text("inbox.unsaved.stay"));
  }

  private Question deleting() {
    var delete = new PlainButton(words.text("inbox.delete"), this::delete);
    delete.getElement().setAttribute("data-kind", "danger");
    return new Question(words.text("inbox.delete.title"), words.text("inbox.delete.text"))
        .answering(delete)
        .staying(words.text("inbox.unsaved.stay"));
  }

  private IntSupplier countHere(Filter filter) {
    var me = viewer.get();
    var here = place;
    return () -> desk.conversations.count(me, here.box().inbox(), here.look(), filter);
  }

  private IntSupplier countAll(Filter filter) {
    var me = viewer.get();
    return () -> desk.conversations.count(me, filter);
  }

  /** What is to be placed on the page. */
  List<Component> parts() {
    return List.of(panel, leaving, deleting);
  }

  // ---------- opening and closing ----------

  boolean isOpen() {
    return !(subject instanceof Nothing) && panel.isVisible();
  }

  /** The screen went to another place; another inbox has another filter. */
  void at(Place other) {
    boolean elsewhere =
        !other.slug().equals(place.slug()) || !other.box().inbox().equals(place.box().inbox());
    place = other;
    if (elsewhere) {
      subject = new Nothing();
      guard(false);
      panel.setVisible(false);
      steps.gone();
    } else if (subject instanceof OfList(var _, var applied) && !applied.equals(other.filter())) {
      subject = new Nothing();
      if (panel.isVisible()) {
        showListFilter();
      }
    }
    why.about(other, card);
  }

  /** Another contact is open, or none. */
  void contact(@Nullable ContactCard other) {
    card = other;
    why.about(place, other);
  }

  void toggle() {
    if (isOpen()) {
      unlessUnsaved(this::close);
    } else {
      open();
    }
  }

  /** Opens what belongs to the place where one is. */
  void open() {
    var custom = place.custom();
    if (custom == null) {
      showListFilter();
      listed.begin();
    } else {
      showInbox(desk.customInboxes.open(viewer.get(), custom.id()));
      panel.focusTitle();
    }
    shown(true);
  }

  /** Begins a custom inbox with that filter. */
  void create(Filter filter) {
    unlessUnsaved(
        () -> {
          begin(filter);
          shown(true);
          form.focusName();
        });
  }

  private void close() {
    if (!(subject instanceof OfList)) {
      subject = new Nothing();
    }
    guard(false);
    shown(false);
  }

  private void shown(boolean open) {
    panel.setVisible(open);
    steps.shown(open);
  }

  /** Names, rights or choices are other ones; what somebody is writing stays. */
  void renew() {
    var before = box(subject);
    if (before != null && isOpen() && !isUnsaved()) {
      var now = desk.customInboxes.open(viewer.get(), before.id());
      if (!now.equals(before)) {
        showInbox(now);
      }
    }
  }

  private static @Nullable CustomInbox box(Subject subject) {
    return switch (subject) {
      case Own(var box) -> box;
      case Others(var box) -> box;
      case Nothing _, OfList _, New _ -> null;
    };
  }

  // ---------- the filter of a list ----------

  private void showListFilter() {
    var here = new OfList(place.box().inbox().key(), place.filter());
    if (!here.equals(subject)) {
      listed.show(desk.filters.fields(viewer.get()), place.filter());
    }
    subject = here;
    panel.fill(
        words.text("inbox.filter-title"),
        List.of(new Paragraph(words.text("inbox.filter-hint", words.inbox(place.box()))), listed),
        List.of(
            new PlainButton(words.text("inbox.apply"), this::apply).primary(),
            new PlainButton(words.text("inbox.save-as"), this::saveAs),
            new PlainButton(words.text("inbox.clear"), this::clear)));
  }

  private void apply() {
    if (listed.isFinished()) {
      filter(listed.filter());
    }
  }

  private void clear() {
    listed.show(desk.filters.fields(viewer.get()), Filter.everyone());
    filter(Filter.everyone());
  }

  private void filter(Filter filter) {
    subject = new OfList(place.box().inbox().key(), filter);
    if (desk.tries(() -> steps.filter(filter)) && steps.coversAll()) {
      close();
    }
  }

  private void saveAs() {
    if (listed.isFinished()) {
      create(listed.filter());
    }
  }

  // ---------- a custom inbox ----------

  private void begin(Filter filter) {
    subject = new New();
    form.show(Draft.of(filter), choices());
    panel.fill(
        words.text("inbox.new"),
        List.of(new Paragraph(words.text("inbox.new-hint")), form),
        List.of(
            save, new PlainButton(words.text("inbox.cancel"), () -> unlessUnsaved(this::close))));
    changed();
    save.setEnabled(true);
  }

  private InboxForm.Choices choices() {
    var me = viewer.get();
    var others =
        desk.members.all(me).values().stream().filter(each -> !each.id().equals(me.id())).toList();
    return new InboxForm.Choices(desk.filters.fields(me), others, desk.members.teams(me));
  }

  private void showInbox(CustomInbox box) {
    if (box.creator().equals(viewer.get().id())) {
      showOwn(box);
    } else {
      showOthers(box);
    }
  }

  private void showOwn(CustomInbox box) {
    subject = new Own(box);
    form.show(Draft.of(box), choices());
    var delete = new PlainButton(words.text("inbox.delete"), deleting::ask).looking("sapa-end");
    delete.getElement().setAttribute("data-kind", "danger");
    panel.fill(box.name(), List.of(why, form), List.of(save, discard, unsaved, delete));
    changed();
  }

  private void showOthers(CustomInbox box) {
    subject = new Others(box);
    var me = viewer.get();
    var creator = desk.members.all(me).get(box.creator());
    var sentence =
        new Paragraph(
            desk.filters.sentences().of(desk.filters.fields(me), box.filter(), words.locale()));
    sentence.addClassName("sapa-filter-sentence");
    panel.fill(
        box.name(),
        List.of(
            new Paragraph(words.text("inbox.made-by", creator == null ? "" : creator.name())),
            sentence,
            why),
        List.of(new PlainButton(words.text("inbox.save-copy"), () -> create(box.filter()))));
  }

  private void changed() {
    boolean changed = isUnsaved();
    unsaved.setText(changed ? words.text("inbox.unsaved") : "");
    save.setEnabled(changed || subject instanceof New);
    discard.setEnabled(changed);
    guard(changed);
  }

  private void guard(boolean on) {
    if (on != guarded) {
      guarded = on;
      UI.getCurrent().getPage().executeJs(GUARD, on);
    }
  }

  private void discard() {
    form.show(form.original(), choices());
    changed();
  }

  private void save() {
    var id = store();
    if (id != null) {
      boolean isNew = subject instanceof New;
      settle(id);
      if (isNew) {
        steps.go(id);
      } else if (steps.coversAll()) {
        close();
      } else {
        panel.focusTitle();
      }
    }
  }

  private void settle(UUID id) {
    var box = desk.customInboxes.open(viewer.get(), id);
    subject = new Own(box);
    panel.retitle(box.name());
    form.settled();
    changed();
  }

  /** Keeps what was written; what is refused is told. */
  private @Nullable UUID store() {
    if (!form.isFinished()) {
      return null;
    }
    try {
      return stored(viewer.get(), form.draft());
    } catch (Refusal refusal) {
      if (refusal.key().startsWith("inbox.name")) {
        form.refuse(desk.told.text(words.locale(), refusal));
      } else {
        desk.told.show(refusal);
      }
      return null;
    }
  }

  private @Nullable UUID stored(Viewer me, Draft draft) {
    return switch (subject) {
      case New() -> desk.create(me, draft);
      case Own(var box) -> desk.change(me, box, draft);
      case Nothing _, OfList _, Others _ -> null;
    };
  }

  private void delete() {
    if (subject instanceof Own(var box)) {
      desk.tries(
          () -> {
            desk.customInboxes.delete(viewer.get(), box.id());
            drop();
            steps.deleted();
          });
    }
  }

  /** Forgets what was begun. */
  void drop() {
    subject = new Nothing();
    close();
  }

  // ---------- leaving ----------

  /** Whether something would be lost. */
  boolean isUnsaved() {
    return (subject instanceof New || subject instanceof Own) && form.isChanged();
  }

  /** Goes on at once, or after asking what becomes of what is not saved. */
  void unlessUnsaved(Runnable next) {
    if (isUnsaved()) {
      onward = next;
      leaving.ask();
    } else {
      next.run();
    }
  }

  private void saveAndGoOn() {
    var id = store();
    if (id != null) {
      settle(id);
      goOn();
    }
  }

  private void goOn() {
    drop();
    onward.run();
  }
}
