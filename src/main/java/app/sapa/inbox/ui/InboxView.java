package app.sapa.inbox.ui;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.channel.Channels;
import app.sapa.contact.ui.Drawer;
import app.sapa.conversation.Drafts;
import app.sapa.conversation.ui.Console;
import app.sapa.conversation.ui.Desks;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import app.sapa.live.Nudge;
import app.sapa.live.ui.Pulse;
import app.sapa.live.ui.Pulses;
import app.sapa.people.Members;
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
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where agents live. The address is the state: the inbox, how it is looked at, who is open. */
@Route("w/:slug/inbox/:box")
@RouteAlias("w/:slug/inbox/:box/c/:contact")
@PermitAll
public class InboxView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  /** Shorter than others remember that somebody looks. */
  private static final Duration LOOKING = Duration.ofSeconds(20);

  @Inject transient Seat seat;
  @Inject transient Inboxes inboxes;
  @Inject transient Indicators indicators;
  @Inject transient ConversationList conversations;
  @Inject transient Drafts drafts;
  @Inject transient Members members;
  @Inject transient Channels channels;
  @Inject transient Desks desks;
  @Inject transient Texts texts;
  @Inject transient Pulses pulses;

  private final transient JsonMapper json = JsonMapper.builder().build();
  private final H1 heading = new H1();
  private transient Words words;
  private transient Sidebar sidebar;
  private transient ListPane pane;
  private transient ListIsland list;
  private transient Console console;
  private transient Drawer drawer;
  private transient @Nullable Pulse pulse;
  private transient @Nullable Future<?> looking;
  private String slug = "";
  private transient Inboxes.Named open = new Inboxes.Named(new Inbox.Mine(), "");
  private transient Look look = Look.FIRST;
  private @Nullable UUID contact;

  @PostConstruct
  void build() {
    var locale = UI.getCurrent().getLocale();
    words = new Words(texts, locale);
    addClassName("sapa-inbox");
    setId("main");
    getElement().setAttribute("tabindex", "-1");
    heading.addClassName("sapa-sr");
    list = new ListIsland(new Asked());
    list.configure(texts.beginning("island.", locale), locale, desks.zone());
    sidebar = new Sidebar(words, this::addressOf, this::hideInboxes);
    pane = new ListPane(words, new ListSteps(), list);
    console = new Console(desks, this::viewer, locale, new ConsoleSteps());
    drawer = new Drawer(texts, locale, desks.zone(), new DrawerSteps());
    add(heading, sidebar, pane, console, drawer, strip());
  }

  private Div strip() {
    var strip =
        new Div(new PlainButton(Icon.PERSON, words.text("contact.details"), this::toggleDrawer));
    strip.addClassName("sapa-strip");
    return strip;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    try {
      slug = parameters.get("slug").orElseThrow(NotThere::new);
      var viewer = viewer();
      var box = inboxes.open(viewer, parameters.get("box").orElseThrow(NotThere::new));
      var query = event.getLocation().getQueryParameters();
      var chosen =
          parameters.get("contact").map(text -> Ids.parse(text).orElseThrow(NotThere::new));
      var entry = query.getSingleParameter("at").flatMap(Ids::parse).orElse(null);
      show(viewer, box, LookAddress.read(query));
      choose(chosen.orElse(null), entry);
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }

  private void show(Viewer viewer, Inboxes.Named box, Look newLook) {
    open = box;
    look = newLook;
    heading.setText(words.text("inbox.title", words.inbox(box)));
    pane.show(words.inbox(box), newLook);
    indicators.opened(viewer, box.inbox());
    indicate(viewer);
    getElement().removeAttribute("data-side");
    list.open(box.inbox().key() + LookAddress.write(newLook), contact, empty(), emptyLink());
  }

  private String empty() {
    return look.equals(Look.FIRST.turned()) || look.equals(Look.FIRST)
        ? words.empty(open.inbox())
        : words.text("inbox.empty.filtered");
  }

  private ListIsland.@Nullable Link emptyLink() {
    if (!look.in(Look.Status.ALL).equals(look) || look.unreplied()) {
      return new ListIsland.Link(words.text("inbox.clear-filters"), addressOf(open.inbox()));
    }
    return open.inbox() instanceof Inbox.Mine && viewer().seesEverything()
        ? new ListIsland.Link(words.text("inbox.unassigned"), addressOf(new Inbox.Unassigned()))
        : null;
  }

  private void indicate(Viewer viewer) {
    var beside = indicators.of(viewer);
    sidebar.show(inboxes.of(viewer), beside, open.inbox());
    var here = beside.get(open.inbox());
    if (here == null) {
      pane.noCount();
    } else {
      pane.count(here.open());
    }
  }

  private void choose(@Nullable UUID chosen, @Nullable UUID entry) {
    contact = chosen;
    list.select(chosen);
    getElement().setAttribute("data-pane", chosen == null ? "list" : "thread");
    if (chosen == null) {
      console.showNothing();
      drawer.clear();
      getElement().setAttribute("data-drawer", "closed");
    } else {
      console.open(chosen, entry);
      getElement().removeAttribute("data-drawer");
      showDrawer();
    }
  }

  private void showDrawer() {
    var viewer = viewer();
    console
        .card()
        .ifPresentOrElse(
            card -> {
              var assignee = card.assignee();
              var member = assignee == null ? null : members.all(viewer).get(assignee);
              drawer.show(card, channels.all(viewer), member == null ? "" : member.name());
            },
            drawer::clear);
  }

  private Viewer viewer() {
    return seat.in(slug);
  }

  private String addressOf(Inbox inbox) {
    return "w/" + slug + "/inbox/" + inbox.key();
  }

  private String addressOf(@Nullable UUID chosen) {
    var person = chosen == null ? "" : "/c/" + chosen;
    return addressOf(open.inbox()) + person + LookAddress.write(look);
  }

  @Override
  public String getPageTitle() {
    return words.inbox(open) + " · Sapa";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    var ui = event.getUI();
    pulse = pulses.start(viewer().workspace(), nudges -> heard(ui, nudges));
    looking = pulses.every(LOOKING, () -> stillLooking(ui));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    var beating = pulse;
    if (beating != null) {
      beating.close();
    }
    var looked = looking;
    if (looked != null) {
      looked.cancel(false);
    }
    console.leave();
    super.onDetach(event);
  }

  private void stillLooking(UI ui) {
    var _ = ui.access(console::stillLooking);
  }

  private void heard(UI ui, Set<Nudge> nudges) {
    var _ =
        ui.access(
            () -> {
              try {
                refresh(viewer(), nudges);
              } catch (NotThere e) {
                ui.getPage().setLocation("/w");
              }
            });
  }

  private void refresh(Viewer viewer, Set<Nudge> nudges) {
    var changed = idsOf(nudges, Nudge.What.CONTACT);
    if (nudges.stream().anyMatch(nudge -> nudge.what() == Nudge.What.RIGHTS)) {
      console.refresh();
      show(viewer, inboxes.open(viewer, open.inbox().key()), look);
    }
    if (!changed.isEmpty()) {
      patchList(viewer, changed);
      indicators.opened(viewer, open.inbox());
      indicate(viewer);
      if (contact != null && changed.contains(contact)) {
        console.refresh();
        showDrawer();
      }
    }
    if (contact != null && idsOf(nudges, Nudge.What.PRESENCE).contains(contact)) {
      console.refreshPresence();
    }
  }

  private static Set<UUID> idsOf(Set<Nudge> nudges, Nudge.What what) {
    return nudges.stream()
        .filter(nudge -> nudge.what() == what)
        .map(Nudge::id)
        .collect(Collectors.toSet());
  }

  private void patchList(Viewer viewer, Set<UUID> changed) {
    var rows = conversations.rows(viewer, open.inbox(), look, List.copyOf(changed));
    var gone = new HashSet<>(changed);
    var changes = json.createArrayNode();
    var written = rowJson(viewer);
    for (var row : rows) {
      gone.remove(row.id());
      changes.addObject().put("id", row.id().toString()).set("row", written.one(row));
    }
    gone.forEach(id -> changes.addObject().put("id", id.toString()).putNull("row"));
    list.patch(changes);
  }

  private RowJson rowJson(Viewer viewer) {
    return new RowJson(
        json, conversations.names(viewer), look.order(), words.text("contact.anonymous"));
  }

  private void toggleDrawer() {
    boolean hidden = "closed".equals(getElement().getAttribute("data-drawer"));
    getElement().setAttribute("data-drawer", hidden ? "open" : "closed");
  }

  private void hideInboxes() {
    getElement().removeAttribute("data-side");
  }

  private void go(String address) {
    UI.getCurrent().navigate(address);
  }

  private final class Asked implements ListIsland.Questions {
    @Override
    public ObjectNode page(@Nullable String cursor) {
      var viewer = viewer();
      var box = inboxes.open(viewer, open.inbox().key()).inbox();
      var after = cursor == null ? null : Cursor.parse(cursor).orElseThrow(NotThere::new);
      var page = conversations.page(viewer, box, look, after, PAGE);
      var node = json.createObjectNode();
      node.set("rows", rowJson(viewer).all(page.items()));
      node.put("next", page.following().map(Cursor::asText).orElse(null));
      list.drafts(drafts.among(viewer, page.items().stream().map(ListRow::id).toList()));
      return node;
    }

    @Override
    public void select(String chosen) {
      var id = Ids.parse(chosen).orElseThrow(NotThere::new);
      // Opening again what is open would take the keyboard's focus from it.
      if (id.equals(contact) && console.card().isPresent()) {
        return;
      }
      try {
        choose(id, null);
        UI.getCurrent().getPage().getHistory().pushState(null, addressOf(id));
      } catch (NotThere e) {
        go(addressOf((UUID) null));
      }
    }
  }

  private final class ListSteps implements ListPane.Steps {
    @Override
    public void look(Look other) {
      look = other;
      go(addressOf(contact));
    }

    @Override
    public void search(String text) {
      UI.getCurrent().navigate("w/" + slug + "/search", QueryParameters.of("q", text));
    }

    @Override
    public void inboxes() {
      boolean shown = "open".equals(getElement().getAttribute("data-side"));
      getElement().setAttribute("data-side", shown ? "closed" : "open");
    }
  }

  private final class ConsoleSteps implements Console.Steps {
    @Override
    public void back() {
      go(addressOf((UUID) null));
    }

    @Override
    public void details() {
      getElement().setAttribute("data-pane", "details");
    }
  }

  private final class DrawerSteps implements Drawer.Steps {
    @Override
    public void back() {
      getElement().setAttribute("data-pane", "thread");
    }

    @Override
    public void close() {
      getElement().setAttribute("data-drawer", "closed");
    }
  }
}
