package app.sapa.shell;

import app.sapa.base.NotThere;
import app.sapa.kit.Avatar;
import app.sapa.kit.Icon;
import app.sapa.kit.Initials;
import app.sapa.kit.Inline;
import app.sapa.kit.Texts;
import app.sapa.kit.Zones;
import app.sapa.live.Nudge;
import app.sapa.live.ui.Pulse;
import app.sapa.live.ui.Pulses;
import app.sapa.notification.ui.Bell;
import app.sapa.notification.ui.NoticeDesk;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.Chooser;
import app.sapa.people.Permission;
import app.sapa.people.Presence;
import app.sapa.people.TwoSteps;
import app.sapa.people.ui.Seat;
import app.sapa.people.ui.SecureView;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The frame around every screen of a workspace: where one can go, and in which workspace one is. */
@Layout("w")
@PermitAll
public class MainLayout extends Div implements RouterLayout, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Texts texts;
  @Inject transient Seat seat;
  @Inject transient Accounts accounts;
  @Inject transient Chooser chooser;
  @Inject transient Commands commands;
  @Inject transient Pulses pulses;
  @Inject transient NoticeDesk notices;
  @Inject transient TwoSteps steps;
  @Inject transient Presence presence;

  private final Nav rail = new Nav();
  private final Div page = new Div();
  private final Nav bottom = new Nav();
  private final PressedKeys keys = new PressedKeys();
  private transient WorkspaceMenu workspaces;
  private transient @Nullable Pulse rights;
  private transient @Nullable Future<?> open;
  private Bell bell;
  private String slug = "";
  private String path = "";
  private int epoch;

  @PostConstruct
  void build() {
    workspaces = new WorkspaceMenu(key -> text(key));
    bell = new Bell(notices, locale());
    addClassName("sapa-app");
    rail.addClassName("sapa-rail");
    page.addClassName("sapa-page");
    bottom.addClassName("sapa-bottom");
    rail.getElement().setAttribute("aria-label", text("frame.main"));
    bottom.getElement().setAttribute("aria-label", text("frame.main-small"));
    var connection = new Connection();
    var palette = new CommandPalette(commands.in(() -> slug, locale()));
    var sheet = new ShortcutSheet();
    keys.configure(texts.beginning("island.", locale()), locale(), Zones.here());
    add(skip(), rail, page, bottom, workspaces.popup(), bell, connection, keys, palette, sheet);
  }

  private Anchor skip() {
    var skip = new Anchor("#main", text("frame.skip"));
    skip.addClassName("sapa-skip");
    skip.setRouterIgnore(true);
    return skip;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    workspaces.popup().close();
    bell.close();
    var address = event.getRouteParameters().get("slug").orElse("");
    if (!address.equals(slug)) {
      try {
        dress(address);
      } catch (NotThere e) {
        rail.removeAll();
        bottom.removeAll();
        if (steps.isDemanded(address, seat.account())) {
          event.forwardTo(SecureView.PLACE + "/" + address);
          return;
        }
      }
    }
    path = event.getLocation().getPath();
    mark();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (!slug.isEmpty()) {
      listen(event.getUI());
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stopListening();
    super.onDetach(event);
  }

  private void stopListening() {
    if (rights != null) {
      rights.close();
    }
    if (open != null) {
      open.cancel(false);
    }
  }

  /** What one may do changes what there is to go to; and as long as this is open, one is here. */
  private void listen(UI ui) {
    stopListening();
    var viewer = seat.in(slug);
    var reading = ui.accessLater(this::readAgain, () -> {});
    rights = pulses.start(viewer.workspace(), Set.of(Nudge.What.RIGHTS), nudges -> reading.run());
    presence.here(viewer);
    open = pulses.every(Presence.SAID_AGAIN, () -> presence.here(viewer));
  }

  private void readAgain() {
    try {
      if (seat.in(slug).epoch() != epoch) {
        dress(slug);
        mark();
      }
    } catch (NotThere gone) {
      UI.getCurrent().getPage().setLocation("w");
    }
  }

  private void dress(String address) {
    var account = accounts.of(seat.account());
    var choices = chooser.choices(account.id());
    var here = choices.stream().filter(each -> each.slug().equals(address)).findFirst();
    if (here.isEmpty()) {
      throw new NotThere();
    }
    boolean elsewhere = !address.equals(slug);
    slug = address;
    var viewer = seat.in(slug);
    boolean keeps = viewer.may(Permission.CHANGE_SETTINGS);
    boolean opens = viewer.may(Permission.OPEN_CONTACTS);
    epoch = viewer.epoch();
    keys.offer(viewer, slug, account.singleKeys(), key -> text(key));
    if (elsewhere && isAttached()) {
      listen(UI.getCurrent());
    }
    rail.removeAll();
    bottom.removeAll();
    bell.goTo(slug);
    rail.add(
        workspace(here.get()),
        entry("", "inbox", Icon.INBOX, "frame.inbox"),
        entry("search", "search", Icon.SEARCH, "frame.search"));
    if (opens) {
      rail.add(contacts());
    }
    rail.add(bell.button());
    if (keeps) {
      rail.add(entry("settings", "settings", Icon.SETTINGS, "frame.settings"));
    }
    rail.add(help(), me(account));
    bottom.add(
        entry("", "inbox", Icon.INBOX, "frame.inbox"),
        entry("search", "search", Icon.SEARCH, "frame.search"),
        bell.button(),
        opens ? contacts() : entry("me", "me", Icon.PERSON, "frame.profile"),
        more());
    workspaces.show(choices, slug, keeps);
  }

  private Component workspace(Chooser.Choice here) {
    var initials = new Span(Initials.of(UUID.randomUUID(), here.name()).letters());
    initials.getElement().setAttribute("aria-hidden", "true").setAttribute("translate", "no");
    var button = new NativeButton();
    button.add(initials, Inline.spoken(text("frame.workspace", here.name())));
    button.addClassName("sapa-workspace");
    button.getElement().setAttribute("title", here.name());
    return workspaces.popup().openedBy(button);
  }

  private Component more() {
    var button = new NativeButton();
    button.add(Icon.MORE.draw(), new Span(text("frame.more")));
    return workspaces.popup().openedBy(button);
  }

  /** A way within the workspace; the rail hides the name that the bottom bar shows. */
  private Anchor entry(String address, String place, Icon icon, String name) {
    var link = new Anchor("w/" + slug + (address.isEmpty() ? "" : "/" + address), icon.draw());
    link.getElement().setAttribute("data-place", place);
    link.getElement().setAttribute("title", text(name));
    link.add(new Span(text(name)));
    return link;
  }

  private Anchor contacts() {
    return entry("contacts", "contacts", Icon.CONTACTS, "contacts.title");
  }

  private Anchor help() {
    var help = entry("help", "help", Icon.HELP, "help.title");
    help.addClassName("sapa-rail-end");
    return help;
  }

  private Anchor me(Account account) {
    var avatar = new Avatar(account.id(), account.name()).small();
    var link =
        new Anchor("w/" + slug + "/me", avatar, Inline.spoken(text("frame.me", account.name())));
    link.getElement().setAttribute("data-place", "me");
    link.getElement().setAttribute("title", text("frame.profile"));
    return link;
  }

  /** Tells which way leads to where one is: to the third part of {@code w/slug/place}. */
  private void mark() {
    var parts = path.split("/", -1);
    var here = parts.length > 2 ? parts[2] : "";
    Stream.of(rail, bottom).flatMap(Component::getChildren).forEach(way -> mark(way, here));
  }

  private static void mark(Component way, String here) {
    if (here.equals(way.getElement().getAttribute("data-place"))) {
      way.getElement().setAttribute("aria-current", "page");
    } else {
      way.getElement().removeAttribute("aria-current");
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    page.getElement().removeAllChildren();
    page.getElement().appendChild(content.getElement());
  }

  private Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }
}
