package app.sapa.inbox.ui;

import app.sapa.contact.ContactCard;
import app.sapa.contact.Filter;
import app.sapa.kit.SidePanel;
import app.sapa.kit.Unsaved;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the list: the list's own filter or a custom inbox. Nobody leaves without being
 * asked what they have not saved.
 */
final class Filtering {
  private final Steps steps;
  private final SidePanel panel;
  private final ListFilter listed;
  private final InboxEditing editing;
  private final WhyHere why;
  private final Unsaved unsaved;
  private Place place = Place.NOWHERE;
  private @Nullable ContactCard card;

  /** What the panel leaves to the screen around it. */
  interface Steps {
    /** Filters the list so, for now. */
    void filter(Filter filter);

    /** On to a custom inbox. */
    void go(UUID customInbox);

    /** The custom inbox that was open is no more. */
    void deleted();

    /** The panel was opened or closed. */
    void shown(boolean open);

    /** Somebody closed the panel, and needs the keyboard where they opened it. */
    void closed();

    /** Whether nothing else is seen beside the panel. */
    boolean coversAll();
  }

  Filtering(InboxDesk desk, Words words, Supplier<Viewer> viewer, Steps steps) {
    this.steps = steps;
    panel = new SidePanel(words.text("inbox.filter-close"), () -> unlessUnsaved(this::close));
    why = new WhyHere(desk, words, viewer);
    listed = new ListFilter(desk, words, viewer, panel, new ListSteps());
    editing = new InboxEditing(desk, words, viewer, panel, why, new EditingSteps());
    unsaved = new Unsaved(words.texts(), words.locale(), "inbox.unsaved.text", new Begun());
  }

  /** What is to be placed on the page. */
  List<Component> parts() {
    return List.of(panel, unsaved.question(), editing.deleting());
  }

  /** The screen went to another place; another inbox has another filter. */
  void at(Place other) {
    boolean elsewhere =
        !other.slug().equals(place.slug()) || !other.box().inbox().equals(place.box().inbox());
    place = other;
    why.about(other, card);
    if (elsewhere) {
      drop();
    } else if (panel.isVisible() && !editing.isBegun()) {
      listed.show(other);
    }
  }

  /** Another contact is open, or none. */
  void contact(@Nullable ContactCard other) {
    card = other;
    why.about(place, other);
  }

  void toggle() {
    if (panel.isVisible()) {
      unlessUnsaved(this::close);
    } else {
      open();
    }
  }

  /** Opens what belongs to the place where one is. */
  void open() {
    var custom = place.custom();
    if (custom == null) {
      unlessUnsaved(this::openListed);
    } else if (!panel.isVisible()) {
      editing.show(custom.id());
      show(true);
      panel.focusTitle();
    }
  }

  private void openListed() {
    editing.drop();
    listed.show(place);
    show(true);
    listed.begin();
  }

  /** Begins a custom inbox with that filter. */
  void create(Filter filter) {
    unlessUnsaved(
        () -> {
          editing.begin(filter);
          show(true);
          editing.focusName();
        });
  }

  private void show(boolean open) {
    panel.setVisible(open);
    steps.shown(open);
  }

  private void close() {
    drop();
    steps.closed();
  }

  /** Closes the panel and forgets what was begun there. */
  void drop() {
    editing.drop();
    show(false);
  }

  /** Names, rights or choices are other ones. */
  void renew() {
    if (panel.isVisible()) {
      editing.renew();
    }
  }

  // ---------- leaving ----------

  /** Whether something would be lost. */
  boolean isUnsaved() {
    return panel.isVisible() && editing.isUnsaved();
  }

  /** Goes on at once, or after asking what becomes of what is not saved. */
  void unlessUnsaved(Runnable next) {
    unsaved.unless(next);
  }

  private final class Begun implements Unsaved.Work {
    @Override
    public boolean isUnsaved() {
      return Filtering.this.isUnsaved();
    }

    @Override
    public boolean store() {
      return editing.store() != null;
    }

    @Override
    public void drop() {
      Filtering.this.drop();
    }
  }

  private final class ListSteps implements ListFilter.Steps {
    @Override
    public void filter(Filter filter) {
      steps.filter(filter);
      if (steps.coversAll()) {
        close();
      }
    }

    @Override
    public void keep(Filter filter) {
      create(filter);
    }
  }

  private final class EditingSteps implements InboxEditing.Steps {
    @Override
    public void made(UUID customInbox) {
      drop();
      steps.go(customInbox);
    }

    @Override
    public void kept() {
      if (steps.coversAll()) {
        close();
      } else {
        panel.focusTitle();
      }
    }

    @Override
    public void deleted() {
      drop();
      steps.deleted();
    }

    @Override
    public void copy(Filter filter) {
      create(filter);
    }

    @Override
    public void cancel() {
      unlessUnsaved(Filtering.this::close);
    }

    @Override
    public void unsaved(boolean now) {
      unsaved.guard(now);
    }
  }
}
