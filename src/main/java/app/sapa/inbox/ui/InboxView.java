package app.sapa.inbox.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ui.Drawer;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.ui.Console;
import app.sapa.conversation.ui.Desks;
import app.sapa.conversation.ui.Roster;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.Look;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import app.sapa.live.ui.Pulses;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where agents live. The address is the state: the inbox, how it is looked at, who is open. */
@Route("w/:slug/inbox/:box")
@RouteAlias("w/:slug/inbox/:box/c/:contact")
@PermitAll
public class InboxView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient Inboxes inboxes;
  @Inject transient Indicators indicators;
  @Inject transient ConversationList conversations;
  @Inject transient Drafts drafts;
  @Inject transient Desks desks;
  @Inject transient Texts texts;
  @Inject transient Pulses pulses;
  @Inject transient LastInbox last;

  private final H1 heading = new H1();
  private transient Words words;
  private transient Roster roster;
  private transient Panes panes;
  private transient Browsing browsing;
  private transient Console console;
  private transient Drawer drawer;
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
    var toggle =
        new PlainButton(Icon.PERSON, words.text("contact.details"), () -> panes.toggleDetails());
    panes = new Panes(getElement(), Keys.press(Action.DETAILS, toggle));
    var sources = new Listing.Sources(inboxes, conversations, drafts);
    browsing = new Browsing(sources, indicators, words, this::viewer, new ListSteps());
    console = new Console(desks, roster, this::viewer, locale, new ConsoleSteps());
    drawer = new Drawer(texts, locale, console.assigning(), panes);
    var splitter = new Splitter(words.text("inbox.list-width"));
    add(
        heading,
        browsing.sidebar(),
        browsing.pane(),
        splitter,
        console,
        drawer,
        strip(toggle),
        console.assigning());
    watch = new Watch(pulses, new Refreshing());
    var size = UI.getCurrent().getPage().windowSizeSignal();
    Signal.effect(this, () -> panes.width(size.get().width()));
  }

  private static Div strip(PlainButton toggle) {
    var strip = new Div(toggle);
    strip.addClassName("sapa-strip");
    return strip;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var query = event.getLocation().getQueryParameters();
    try {
      var slug = parameters.get("slug").orElseThrow(NotThere::new);
      var box = inboxes.open(seat.in(slug), parameters.get("box").orElseThrow(NotThere::new));
      var chosen =
          parameters.get("contact").map(text -> Ids.parse(text).orElseThrow(NotThere::new));
      goTo(new Place(slug, box, LookAddress.read(query), chosen.orElse(null)));
      last.remember(slug, box.inbox());
      show();
      turnTo(chosen.orElse(null), query.getSingleParameter("at").flatMap(Ids::parse).orElse(null));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
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

  private void show() {
    heading.setText(words.text("inbox.title", words.inbox(place.box())));
    panes.closeInboxes();
    browsing.open(place);
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
      place = place.in(inboxes.open(viewer(), place.box().inbox().key()));
      show();
    }

    @Override
    public void contactsChanged(Set<UUID> contacts) {
      browsing.refresh(contacts);
      if (isOpen(contacts)) {
        console.refresh();
      }
    }

    @Override
    public void attentionChanged(Set<UUID> contacts) {
      if (isOpen(contacts)) {
        console.refreshPresence();
      }
    }

    private boolean isOpen(Set<UUID> contacts) {
      return place.contact() != null && contacts.contains(place.contact());
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
    public void noInboxes() {
      panes.closeInboxes();
    }

    @Override
    public void look(Look other) {
      go(place.looking(other).address());
    }

    @Override
    public void search(String text) {
      UI.getCurrent().navigate("w/" + place.slug() + "/search", QueryParameters.of("q", text));
    }

    @Override
    public void inboxes() {
      panes.toggleInboxes();
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
      if (card == null) {
        drawer.clear();
      } else {
        drawer.show(card, roster::channelName, roster.member(card.assignee()));
      }
    }
  }
}
