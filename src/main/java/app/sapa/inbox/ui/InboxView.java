package app.sapa.inbox.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.contact.Filter;
import app.sapa.contact.Selected;
import app.sapa.contact.VisibleContacts;
import app.sapa.contact.ui.DrawerTab;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.ui.Console;
import app.sapa.conversation.ui.ContactDrawer;
import app.sapa.conversation.ui.Desks;
import app.sapa.conversation.ui.Roster;
import app.sapa.conversation.ui.RowDeeds;
import app.sapa.conversation.ui.SelectionBar;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.Look;
import app.sapa.kit.Texts;
import app.sapa.live.ui.Pulses;
import app.sapa.live.ui.Watch;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where agents live. The address is the state: the inbox, how it is looked at, who is open. */
@Route("w/:slug/inbox/:box")
@RouteAlias("w/:slug/inbox/:box/c/:contact")
@PermitAll
public class InboxView extends Main
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient Inboxes inboxes;
  @Inject transient Indicators indicators;
  @Inject transient ConversationList conversations;
  @Inject transient VisibleContacts contacts;
  @Inject transient Drafts drafts;
  @Inject transient Desks desks;
  @Inject transient Texts texts;
  @Inject transient Pulses pulses;
  @Inject transient Remembered remembered;
  @Inject transient InboxDesk desk;
  @Inject transient SelectionBar.Maker bars;

  private final H1 heading = new H1();
  private transient Words words;
  private transient Roster roster;
  private transient Panes panes;
  private transient Browsing browsing;
  private transient Filtering filtering;
  private transient Console console;
  private transient ContactDrawer drawer;
  private transient RowDeeds rowDeeds;
  private transient SelectionBar selection;
  private transient Watch watch;
  private transient Place place = Place.NOWHERE;

  @PostConstruct
  void build() {
    var locale = UI.getCurrent().getLocale();
    words = new Words(texts, locale);
    roster = desks.roster(this::viewer);
    addClassName("sapa-inbox");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    heading.addClassName("sapa-sr");
    var strip = new Strip(words, this::press);
    panes = new Panes(getElement(), strip);
    var sources = new Listing.Sources(inboxes, conversations, contacts, drafts);
    browsing =
        new Browsing(sources, desk, indicators, remembered, words, this::viewer, new ListSteps());
    rowDeeds = new RowDeeds(desks, roster, this::viewer, locale);
    selection = bars.bar(roster, this::viewer, locale, new AroundSelection());
    filtering = new Filtering(desk, words, this::viewer, new FilterSteps());
    console = new Console(desks, roster, this::viewer, locale, new ConsoleSteps());
    drawer = new ContactDrawer(desks, roster, this::viewer, locale, console, new DrawerSteps());
    var splitter = new Splitter(words.text("inbox.list-width"));
    add(heading, browsing.sidebar(), browsing.pane(), splitter, console);
    drawer.parts().forEach(this::add);
    add(strip, console.assigning());
    filtering.parts().forEach(this::add);
    rowDeeds.parts().forEach(this::add);
    browsing.pane().place(selection.component());
    watch = new Watch(pulses, new Refreshing());
    var size = UI.getCurrent().getPage().windowSizeSignal();
    Signal.effect(this, () -> panes.width(size.get().width()));
  }

  private void press(DrawerTab tab) {
    drawer.turnTo(tab);
    if (panes.press(tab)) {
      drawer.focus();
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var query = event.getLocation().getQueryParameters();
    try {
      var slug = parameters.get("slug").orElseThrow(NotThere::new);
      var me = seat.in(slug);
      var box = inboxes.open(me, parameters.get("box").orElseThrow(NotThere::new));
      var chosen = parameters.get("contact").map(Ids::named);
      var look = LookAddress.read(query).orElseGet(() -> remembered.look(me, box.inbox()));
      var told =
          new Place(slug, box, look.at(box.inbox()), filter(query, box), chosen.orElse(null));
      goTo(told);
      show(me);
      turnTo(chosen.orElse(null), query.getSingleParameter("at").flatMap(Ids::parse).orElse(null));
      if (query.getSingleParameter("new").isPresent()) {
        filtering.create(Filter.everyone());
      }
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /** What cannot be read is told, and filters nobody. */
  private Filter filter(QueryParameters query, Inboxes.Named box) {
    if (box.inbox() instanceof Inbox.Custom) {
      return Filter.everyone();
    }
    try {
      return LookAddress.filter(query);
    } catch (Refusal refusal) {
      desk.told.show(refusal);
      return Filter.everyone();
    }
  }

  /** What somebody has not saved is asked about before they go on to another inbox. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    boolean stays =
        event.getNavigationTarget() == InboxView.class
            && event
                .getRouteParameters()
                .get("box")
                .filter(place.box().inbox().key()::equals)
                .isPresent();
    if (filtering.isUnsaved() && !stays) {
      filtering.unlessUnsaved(event.postpone()::proceed);
    }
  }

  /** The router keeps this screen also when the workspace is another one. */
  private void goTo(Place other) {
    boolean elsewhere = !other.slug().equals(place.slug());
    if (elsewhere) {
      console.showNothing();
      roster.forget();
    }
    place = other;
    if (elsewhere && isAttached()) {
      watch.stop();
      watch.start(UI.getCurrent(), viewer().workspace());
    }
  }

  private void show(Viewer me) {
    heading.setText(words.text("inbox.title", words.inbox(place.box())));
    panes.closeInboxes();
    remembered.at(me, place);
    browsing.open(me, place);
    filtering.at(place);
  }

  /** Goes to another place in the same inbox, which is no new step in the browser's history. */
  private void turn(Place other) {
    var address = other.address();
    place = other;
    show(viewer());
    UI.getCurrent().getPage().getHistory().replaceState(null, address);
  }

  private void turnTo(@Nullable UUID contact, @Nullable UUID entry) {
    place = place.at(contact);
    browsing.select(contact);
    panes.show(contact != null);
    if (contact == null) {
      console.showNothing();
    } else {
      console.open(contact, entry);
    }
  }

  private static void go(String address) {
    UI.getCurrent().navigate(address);
  }

  private Viewer viewer() {
    return seat.in(place.slug());
  }

  @Override
  public String getPageTitle() {
    return words.inbox(place.box()) + " · Sapa";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    watch.start(event.getUI(), viewer().workspace());
    selection.resume();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watch.stop();
    console.leave();
    super.onDetach(event);
  }

  private final class Refreshing implements Watch.Screen {
    @Override
    public void rightsChanged() {
      roster.forget();
      console.refresh();
      var me = viewer();
      try {
        place = place.in(inboxes.open(me, place.box().inbox().key()));
        show(me);
        filtering.renew();
      } catch (NotThere gone) {
        lose(gone);
      }
    }

    /** A custom inbox that is no more theirs is not there; other inboxes lead to those that are. */
    private void lose(NotThere gone) {
      if (place.custom() == null) {
        throw gone;
      }
      filtering.drop();
      go(place.address());
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      browsing.refresh(contacts);
      if (isOpen(contacts)) {
        console.refresh();
        drawer.refresh();
      }
    }

    @Override
    public void attentionChanged(Set<UUID> contacts) {
      if (isOpen(contacts)) {
        console.refreshPresence();
      }
    }

    @Override
    public void previewsChanged(Set<UUID> contacts) {
      console.refreshPreviews(contacts);
    }

    private boolean isOpen(Set<UUID> contacts) {
      return place.contact() != null && contacts.contains(place.contact());
    }

    @Override
    public void workChanged(Set<UUID> runs) {
      selection.worked(runs);
    }

    @Override
    public void stillLooking() {
      console.stillLooking();
    }
  }

  private final class ListSteps implements Browsing.Steps {
    @Override
    public void chosen(UUID contact) {
      if (contact.equals(place.contact())) {
        return;
      }
      try {
        turnTo(contact, null);
        UI.getCurrent().getPage().getHistory().pushState(null, place.address());
      } catch (NotThere e) {
        go(place.at(null).address());
      }
    }

    @Override
    public void act(UUID contact, String deed) {
      rowDeeds.does(contact, deed);
    }

    @Override
    public void picked(List<UUID> contacts) {
      selection.select(contacts);
    }

    @Override
    public void noInboxes() {
      panes.closeInboxes();
    }

    @Override
    public void look(Look other) {
      turn(place.looking(other));
    }

    @Override
    public void search(String text) {
      UI.getCurrent().navigate("w/" + place.slug() + "/search", QueryParameters.of("q", text));
    }

    @Override
    public void inboxes() {
      panes.toggleInboxes();
    }

    @Override
    public void filter() {
      filtering.toggle();
    }

    @Override
    public void edit() {
      filtering.open();
    }

    @Override
    public void refresh() {
      browsing.takeAgain();
    }

    @Override
    public void create() {
      panes.closeInboxes();
      filtering.create(Filter.everyone());
    }
  }

  private final class AroundSelection implements SelectionBar.Around {
    @Override
    public Selected.Whole whole() {
      return browsing.whole();
    }

    @Override
    public void drop() {
      browsing.dropPicks();
    }

    @Override
    public String addressOf(UUID contact) {
      return place.at(contact).address();
    }
  }

  private final class FilterSteps implements Filtering.Steps {
    @Override
    public void filter(Filter filter) {
      turn(place.by(filter));
    }

    @Override
    public void go(UUID customInbox) {
      InboxView.go(place.addressOf(new Inbox.Custom(customInbox)));
    }

    @Override
    public void deleted() {
      InboxView.go("w/" + place.slug());
    }

    @Override
    public void shown(boolean open) {
      browsing.pane().filterOpen(open);
    }

    @Override
    public void closed() {
      browsing.pane().focusFilter();
    }

    @Override
    public boolean coversAll() {
      return panes.panelCoversAll();
    }
  }

  private final class ConsoleSteps implements Console.Steps {
    @Override
    public void back() {
      go(place.at(null).address());
    }

    @Override
    public void details() {
      panes.showDetails();
    }

    @Override
    public void shows(@Nullable ContactCard card) {
      filtering.contact(card);
      drawer.show(card);
    }
  }

  private final class DrawerSteps implements ContactDrawer.Steps {
    @Override
    public void back() {
      panes.back();
    }

    @Override
    public void close() {
      panes.close();
    }

    @Override
    public void turn(DrawerTab tab) {
      panes.turn(tab);
      drawer.turnTo(tab);
    }

    @Override
    public String addressOf(UUID entry) {
      return place.addressOf(entry);
    }
  }
}
