package app.sapa.shell;

import app.sapa.base.NotThere;
import app.sapa.kit.Avatar;
import app.sapa.kit.Icon;
import app.sapa.kit.Initials;
import app.sapa.kit.Inline;
import app.sapa.kit.Texts;
import app.sapa.people.Account;
import app.sapa.people.Accounts;
import app.sapa.people.Chooser;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Hr;
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
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The frame around every screen of a workspace: where one can go, and in which workspace one is. */
@Layout("w")
@PermitAll
public class MainLayout extends Div implements RouterLayout, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Texts texts;
  @Inject transient Seat seat;
  @Inject transient Accounts accounts;
  @Inject transient Chooser chooser;

  private final Nav rail = new Nav();
  private final Div page = new Div();
  private final Nav bottom = new Nav();
  private final Div switcher = new Div();
  private String slug = "";

  @PostConstruct
  void build() {
    addClassName("sapa-app");
    rail.addClassName("sapa-rail");
    page.addClassName("sapa-page");
    bottom.addClassName("sapa-bottom");
    switcher.addClassName("sapa-popover");
    switcher.getElement().setAttribute("role", "dialog");
    switcher.getElement().setAttribute("aria-label", text("frame.workspaces"));
    switcher.setVisible(false);
    rail.getElement().setAttribute("aria-label", text("frame.main"));
    bottom.getElement().setAttribute("aria-label", text("frame.main-small"));
    var connection = new Connection();
    connection.configure(texts.beginning("island.", locale()), locale(), ZoneId.of("UTC"));
    add(skip(), rail, page, bottom, switcher, connection);
    Shortcuts.addShortcutListener(this, this::hideSwitcher, Key.ESCAPE);
  }

  private Anchor skip() {
    var skip = new Anchor("#main", text("frame.skip"));
    skip.addClassName("sapa-skip");
    skip.setRouterIgnore(true);
    return skip;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = event.getRouteParameters().get("slug").orElse("");
    if (!address.equals(slug)) {
      try {
        dress(address);
      } catch (NotThere e) {
        rail.removeAll();
        bottom.removeAll();
      }
    }
    mark(event.getLocation().getPath());
  }

  private void dress(String address) {
    var account = accounts.of(seat.account());
    var choices = chooser.choices(account.id());
    var here = choices.stream().filter(each -> each.slug().equals(address)).findFirst();
    if (here.isEmpty()) {
      throw new NotThere();
    }
    slug = address;
    rail.removeAll();
    bottom.removeAll();
    rail.add(
        workspace(here.get()),
        entry("inbox/mine", Icon.INBOX, "frame.inbox", false),
        entry("search", Icon.SEARCH, "frame.search", false),
        me(account));
    bottom.add(
        entry("inbox/mine", Icon.INBOX, "frame.inbox", true),
        entry("search", Icon.SEARCH, "frame.search", true),
        entry("me", Icon.PERSON, "frame.profile", true),
        more());
    fill(choices);
  }

  private Component workspace(Chooser.Choice here) {
    var button = new NativeButton(Initials.of(UUID.randomUUID(), here.name()).letters());
    button.addClassName("sapa-workspace");
    button.getElement().setAttribute("aria-label", text("frame.workspace", here.name()));
    button.getElement().setAttribute("title", here.name());
    opens(button);
    return button;
  }

  private Component more() {
    var button = new NativeButton();
    button.add(Icon.MORE.draw(), new Span(text("frame.more")));
    opens(button);
    return button;
  }

  private void opens(NativeButton button) {
    button.getElement().setAttribute("aria-haspopup", "true");
    button.getElement().setAttribute("aria-expanded", "false");
    button.addClickListener(event -> switcher.setVisible(!switcher.isVisible()));
  }

  private void hideSwitcher() {
    switcher.setVisible(false);
  }

  private Anchor entry(String place, Icon icon, String name, boolean written) {
    var link = new Anchor("w/" + slug + "/" + place, icon.draw());
    link.getElement().setAttribute("data-place", place);
    if (written) {
      link.add(new Span(text(name)));
    } else {
      link.getElement().setAttribute("aria-label", text(name));
      link.getElement().setAttribute("title", text(name));
    }
    return link;
  }

  private Anchor me(Account account) {
    var link = new Anchor("w/" + slug + "/me", new Avatar(account.id(), account.name()).small());
    link.addClassName("sapa-rail-end");
    link.getElement().setAttribute("data-place", "me");
    link.getElement().setAttribute("aria-label", text("frame.me", account.name()));
    link.getElement().setAttribute("title", text("frame.profile"));
    return link;
  }

  private void mark(String path) {
    List.of(rail, bottom)
        .forEach(
            nav ->
                nav.getChildren()
                    .filter(child -> child.getElement().hasAttribute("data-place"))
                    .forEach(child -> mark(child, path)));
  }

  private static void mark(Component link, String path) {
    var place = link.getElement().getAttribute("data-place").split("/", -1)[0];
    if (path.split("/", -1).length > 2 && path.split("/", -1)[2].equals(place)) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }

  private void fill(List<Chooser.Choice> choices) {
    switcher.removeAll();
    switcher.add(new H2(text("frame.workspaces")));
    choices.forEach(choice -> switcher.add(item(choice)));
    var profile =
        new Anchor("w/" + slug + "/me", Icon.PERSON.draw(), new Span(text("frame.profile")));
    profile.addClassName("sapa-menu-item");
    switcher.add(new Hr(), profile, signOut());
  }

  private Anchor item(Chooser.Choice choice) {
    var name = new Span(choice.name());
    name.getElement().setAttribute("translate", "no");
    var role = Inline.remark(text("role." + choice.role().name().toLowerCase(Locale.ROOT)));
    var id = UUID.nameUUIDFromBytes(choice.slug().getBytes(StandardCharsets.UTF_8));
    var link =
        new Anchor(
            "w/" + choice.slug() + "/inbox/mine",
            new Avatar(id, choice.name()).small(),
            name,
            role);
    link.addClassName("sapa-menu-item");
    if (choice.slug().equals(slug)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  /** A form of its own: signing out ends the session, so it is no matter of the screens. */
  private Component signOut() {
    var button = new NativeButton();
    button.add(Icon.LOGOUT.draw(), new Span(text("frame.sign-out")));
    button.addClassName("sapa-menu-item");
    var form = new SignOut();
    form.add(button);
    return form;
  }

  @Tag("form")
  private static final class SignOut extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    SignOut() {
      getElement().setAttribute("method", "post");
      getElement().setAttribute("action", "logout");
    }
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    switcher.setVisible(false);
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
