package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.kit.Zones;
import app.sapa.people.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inboxes at the side and the list of the one that is open. */
final class Browsing {
  private final Inboxes inboxes;
  private final Indicators indicators;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final Listing listing;
  private final Sidebar sidebar;
  private final ListPane pane;
  private Place place = Place.NOWHERE;

  /** What browsing leaves to the screen around it. */
  interface Steps extends ListPane.Steps {
    /** Somebody was chosen from the list. */
    void chosen(UUID contact);

    /** Away with the inboxes, where they cover the list. */
    void noInboxes();
  }

  Browsing(
      Listing.Sources sources,
      Indicators indicators,
      Words words,
      Supplier<Viewer> viewer,
      Steps steps) {
    this.inboxes = sources.inboxes();
    this.indicators = indicators;
    this.words = words;
    this.viewer = viewer;
    listing = new Listing(sources, words, viewer, steps::chosen);
    var labels = words.texts().beginning("island.", words.locale());
    listing.list().configure(labels, words.locale(), Zones.here());
    sidebar = new Sidebar(words, inbox -> place.addressOf(inbox), steps::noInboxes);
    pane = new ListPane(words, steps, listing.list());
  }

  Sidebar sidebar() {
    return sidebar;
  }

  ListPane pane() {
    return pane;
  }

  /** Lists what is at another place. */
  void open(Place other) {
    place = other;
    pane.show(words.inbox(place.box()), place.look());
    indicate();
    var empty =
        place.filtered() ? words.text("inbox.empty.filtered") : words.empty(place.box().inbox());
    listing.open(place, empty, wayOn());
  }

  /** From an empty list: without the filters, or, from one's own, to those that wait for anybody. */
  private ListIsland.@Nullable Link wayOn() {
    var here = place.box().inbox();
    if (place.filtered()) {
      return new ListIsland.Link(words.text("inbox.clear-filters"), place.addressOf(here));
    }
    return here instanceof Inbox.Mine && viewer.get().seesEverything()
        ? new ListIsland.Link(
            words.text("inbox.unassigned"), place.addressOf(new Inbox.Unassigned()))
        : null;
  }

  /** The inbox that is open counts as looked at. */
  private void indicate() {
    var me = viewer.get();
    indicators.opened(me, place.box().inbox());
    var beside = indicators.of(me);
    sidebar.show(inboxes.of(me), beside, place.box().inbox());
    var here = beside.get(place.box().inbox());
    if (here == null) {
      pane.noCount();
    } else {
      pane.count(here.open());
    }
  }

  /** Highlights a contact, or none. */
  void select(@Nullable UUID contact) {
    place = place.at(contact);
    listing.list().select(contact);
  }

  /** Something became of these contacts. */
  void refresh(Set<UUID> contacts) {
    listing.refresh(contacts);
    indicate();
  }
}
