package app.sapa.inbox.ui;

import app.sapa.base.Refusal;
import app.sapa.contact.Selected;
import app.sapa.inbox.CustomInboxes.Section;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.Snapshot;
import app.sapa.people.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The inboxes at the side and the list of the one that is open. */
final class Browsing {
  private final Listing.Sources sources;
  private final InboxDesk desk;
  private final Indicators indicators;
  private final Words words;
  private final Supplier<Viewer> viewer;
  private final Listing listing;
  private final Sidebar sidebar;
  private final ListPane pane;
  private Place place = Place.NOWHERE;

  /** What browsing leaves to the screen around it. */
  interface Steps extends ListPane.Steps, Listing.Chosen {
    /** Away with the inboxes, where they cover the list. */
    void noInboxes();

    /** A new custom inbox is wanted. */
    void create();
  }

  Browsing(
      Listing.Sources sources,
      InboxDesk desk,
      Indicators indicators,
      Remembered remembered,
      Words words,
      Supplier<Viewer> viewer,
      Steps steps) {
    this.sources = sources;
    this.desk = desk;
    this.indicators = indicators;
    this.words = words;
    this.viewer = viewer;
    listing = new Listing(sources, words, viewer, steps);
    sidebar = new Sidebar(words, new AtTheSide(remembered, steps));
    pane = new ListPane(words, steps, listing.list());
  }

  Sidebar sidebar() {
    return sidebar;
  }

  ListPane pane() {
    return pane;
  }

  /** Lists what is at another place for somebody with the rights of this moment. */
  void open(Viewer me, Place other) {
    place = other;
    pane.show(place);
    var customs = desk.customs(me);
    sidebar.custom(customs.lines());
    indicate(me);
    banner(customs);
    var empty =
        place.filtered() ? words.text("inbox.empty.filtered") : words.empty(place.box().inbox());
    listing.open(place, empty, wayOn(me));
  }

  private void banner(Customs customs) {
    var custom = place.custom();
    if (custom == null) {
      pane.banner().hide();
      return;
    }
    var box = customs.of(custom.id());
    pane.conditions(box.filter().conditions().size());
    pane.banner().attention(customs.needsAttention(box), customs.isOwn(box));
    snapshot(() -> desk.snapshots.of(customs.viewer(), custom, place.look()));
  }

  private void snapshot(Supplier<Snapshot> taken) {
    try {
      pane.banner().show(taken.get());
    } catch (Refusal refusal) {
      pane.banner().failed(desk.told.text(words.locale(), refusal));
    }
  }

  /** Finds out anew whom the custom inbox that is open means. */
  void takeAgain() {
    var custom = place.custom();
    if (custom != null) {
      var me = viewer.get();
      snapshot(() -> desk.snapshots.refresh(me, custom, place.look()));
      open(me, place);
    }
  }

  /** From an empty list: without the filters, or, from one's own, to those that wait for anybody. */
  private ListIsland.@Nullable Link wayOn(Viewer me) {
    if (place.filtered()) {
      return new ListIsland.Link(words.text("inbox.clear-filters"), place.unfiltered());
    }
    return place.box().inbox() instanceof Inbox.Mine && me.seesEverything()
        ? new ListIsland.Link(
            words.text("inbox.unassigned"), place.addressOf(new Inbox.Unassigned()))
        : null;
  }

  /** The inbox that is open counts as looked at. */
  private void indicate(Viewer me) {
    var here = place.box().inbox();
    var beside = indicators.of(me, here);
    sidebar.show(beside, here);
    beside.of(here).ifPresentOrElse(it -> pane.count(it.open()), pane::noCount);
  }

  /** Highlights a contact, or none. */
  void select(@Nullable UUID contact) {
    place = place.at(contact);
    listing.list().select(contact);
  }

  /** Selects nobody any more. */
  void dropPicks() {
    listing.list().dropPicks();
  }

  /** Everybody in the list, as it is looked at; shown as selected from now on. */
  Selected.Whole whole() {
    var me = viewer.get();
    listing.list().pickEverybody();
    return new Selected.Whole(
        sources.conversations().meant(me, place.box().inbox(), place.look(), place.filter()));
  }

  /** Something became of these contacts. */
  void refresh(Set<UUID> contacts) {
    listing.refresh(contacts);
    indicate(viewer.get());
  }

  private final class AtTheSide implements Sidebar.Steps {
    private final Remembered remembered;
    private final Steps steps;

    AtTheSide(Remembered remembered, Steps steps) {
      this.remembered = remembered;
      this.steps = steps;
    }

    @Override
    public String addressOf(Inbox inbox) {
      return place.addressOf(inbox);
    }

    @Override
    public void noInboxes() {
      steps.noInboxes();
    }

    @Override
    public void create() {
      steps.create();
    }

    @Override
    public Section section() {
      return remembered.section();
    }

    @Override
    public void choose(Section section) {
      remembered.section(section);
    }

    @Override
    public boolean isFolded(String group) {
      return remembered.isFolded(group);
    }

    @Override
    public void fold(String group, boolean folded) {
      remembered.fold(group, folded);
    }
  }
}
