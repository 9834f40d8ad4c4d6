package app.sapa.conversation.ui;

import app.sapa.contact.ContactCard;
import app.sapa.contact.ui.DetailsPanel;
import app.sapa.contact.ui.Drawer;
import app.sapa.contact.ui.DrawerTab;
import app.sapa.contact.ui.TagIsland;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is known of the contact that is open, and what was done about them. */
public final class ContactDrawer {
  private final Opened opened;
  private final Drawer drawer;
  private final DetailsPanel details;
  private final ActivityPanel activity;
  private final TagIsland tags;
  private DrawerTab tab = DrawerTab.DETAILS;
  private @Nullable UUID following;

  /** What the drawer leaves to the screen around it. */
  public interface Steps extends Drawer.Steps {
    /** Where an entry of the contact that is open is shown. */
    String addressOf(UUID entry);
  }

  public ContactDrawer(
      Desks desks,
      Roster roster,
      Supplier<Viewer> viewer,
      Locale locale,
      Console console,
      Steps steps) {
    opened = new Opened(desks, roster, locale, viewer);
    var around = new AroundDetails(opened, console.assigning(), console::refresh);
    details = desks.drawer.details(locale, around);
    activity = new ActivityPanel(opened, steps::addressOf);
    tags = desks.drawer.tags(locale, around);
    drawer =
        desks
            .drawer
            .drawer(locale, steps)
            .with(DrawerTab.DETAILS, details)
            .with(DrawerTab.ACTIVITY, activity);
  }

  /** Everything that has to be on the page, the drawer itself first. */
  public List<Component> parts() {
    return List.of(drawer, tags);
  }

  /** Shows another tab; of the activity, what there is by now. */
  public void turnTo(DrawerTab other) {
    tab = other;
    drawer.turnTo(other);
    follow();
  }

  /** Takes the keyboard. */
  public void focus() {
    drawer.focus();
  }

  /** Shows a contact, or what has changed of the one that is shown; null for nobody. */
  public void show(@Nullable ContactCard card) {
    opened.turnTo(card);
    if (card == null) {
      details.clear();
      tags.open(null, "");
    } else {
      details.show(card);
      tags.open(card.id(), opened.name(card));
    }
    follow();
  }

  /** Shows what has happened to the contact that is shown. */
  public void refresh() {
    if (tab == DrawerTab.ACTIVITY) {
      activity.refresh();
    }
  }

  /** The activity is read for whoever looks at it, and for nobody else. */
  private void follow() {
    var whose = tab == DrawerTab.ACTIVITY ? opened.card().map(ContactCard::id).orElse(null) : null;
    if (whose == null) {
      activity.clear();
    } else if (!whose.equals(following)) {
      activity.open(whose);
    }
    following = whose;
  }
}
