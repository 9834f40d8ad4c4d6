package app.sapa.shell;

import app.sapa.base.Spelling;
import app.sapa.kit.Action;
import app.sapa.kit.Avatar;
import app.sapa.kit.Icon;
import app.sapa.kit.Inline;
import app.sapa.kit.Keys;
import app.sapa.kit.Popup;
import app.sapa.people.Chooser;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The account's workspaces, and the way out. */
final class WorkspaceMenu {
  private final UnaryOperator<String> text;
  private final Popup popup;

  /** With the texts of the account's language, by key. */
  WorkspaceMenu(UnaryOperator<String> text) {
    this.text = text;
    popup = new Popup("workspaces", text.apply("frame.workspaces"));
  }

  Popup popup() {
    return popup;
  }

  /**
   * Shows where one can go.
   *
   * @param keeps whether the settings are there for this member
   */
  void show(List<Chooser.Choice> choices, String here, boolean keeps) {
    var content = new ArrayList<Component>();
    choices.forEach(choice -> content.add(item(choice, choice.slug().equals(here))));
    content.add(new Hr());
    content.add(
        keeps
            ? way("w/" + here + "/settings", Icon.SETTINGS, "frame.settings")
            : way("w/" + here + "/settings/snippets", Icon.SETTINGS, "settings.snippets"));
    content.addAll(
        List.of(
            new Hr(),
            doing(Action.PALETTE, Icon.SEARCH),
            doing(Action.SHORTCUTS, Icon.KEYBOARD),
            way("w/" + here + "/help", Icon.HELP, "help.title"),
            way("w/" + here + "/me", Icon.PERSON, "frame.profile"),
            new SignOut(text.apply("frame.sign-out"))));
    popup.fill(text.apply("frame.workspaces"), content.toArray(Component[]::new));
  }

  private Anchor way(String address, Icon icon, String name) {
    var way = new Anchor(address, icon.draw());
    way.add(new Span(text.apply(name)));
    way.addClassName("sapa-menu-item");
    return way;
  }

  /** The browser does it by itself. */
  private NativeButton doing(Action action, Icon icon) {
    var button = new NativeButton();
    button.add(icon.draw(), new Span(text.apply("action." + action.key())));
    button.addClassName("sapa-menu-item");
    return popup.closedBy(Keys.press(action, button));
  }

  private Anchor item(Chooser.Choice choice, boolean here) {
    var name = new Span(choice.name());
    name.getElement().setAttribute("translate", "no");
    var role = Inline.remark(text.apply("role." + Spelling.of(choice.role())) + choice.of());
    var avatar = new Avatar(idOf(choice), choice.name()).small();
    var link = new Anchor("w/" + choice.slug(), avatar, name, role);
    link.addClassName("sapa-menu-item");
    if (here) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  private static UUID idOf(Chooser.Choice choice) {
    return UUID.nameUUIDFromBytes(choice.slug().getBytes(StandardCharsets.UTF_8));
  }

  /** A form of its own: signing out ends the session, so it is no matter of the screens. */
  @Tag("form")
  private static final class SignOut extends HtmlContainer {
    private static final long serialVersionUID = 1L;

    SignOut(String name) {
      getElement().setAttribute("method", "post");
      getElement().setAttribute("action", "logout");
      var button = new NativeButton();
      button.add(Icon.LOGOUT.draw(), new Span(name));
      button.addClassName("sapa-menu-item");
      add(Keys.press(Action.SIGN_OUT, button));
    }
  }
}
