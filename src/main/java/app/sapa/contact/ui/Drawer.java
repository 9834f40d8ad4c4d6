package app.sapa.contact.ui;

import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Beside the conversation, one thing about its contact at a time. */
public final class Drawer extends Section {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final Locale locale;
  private final transient Steps steps;
  private final H2 heading = new H2();
  private final Div tabs = new Div();
  private final Div body = new Div();
  private final transient Map<DrawerTab, Component> panels = new EnumMap<>(DrawerTab.class);
  private final transient Map<DrawerTab, NativeButton> buttons = new EnumMap<>(DrawerTab.class);

  /** What the drawer leaves to the screen around it. */
  public interface Steps {
    /** Back to the conversation, on small screens. */
    void back();

    /** Away with the drawer. */
    void close();

    /** Another tab is wanted. */
    void turn(DrawerTab tab);
  }

  /** Without panels yet. */
  Drawer(Texts texts, Locale locale, Steps steps) {
    this.texts = texts;
    this.locale = locale;
    this.steps = steps;
    addClassName("sapa-drawer");
    getElement().setAttribute("tabindex", "0");
    tabs.addClassNames("sapa-segments", "sapa-drawer-tabs");
    tabs.getElement().setAttribute("role", "group");
    tabs.getElement().setAttribute("aria-label", text("contact.about"));
    body.addClassName("sapa-drawer-body");
    add(head(), tabs, body);
  }

  private Div head() {
    var head =
        new Div(
            new PlainButton(Icon.BACK, text("inbox.back-to-conversation"), steps::back)
                .looking("sapa-back"),
            heading,
            Keys.press(
                Action.LEAVE,
                new PlainButton(Icon.CLOSE, text("contact.close-details"), steps::close)
                    .looking("sapa-drawer-close", "sapa-wide")));
    head.addClassName("sapa-drawer-head");
    return head;
  }

  /** With one more tab; the first is shown. */
  public Drawer with(DrawerTab tab, Component panel) {
    var button = new NativeButton(text(tab.title()), event -> steps.turn(tab));
    panels.put(tab, panel);
    buttons.put(tab, button);
    tabs.add(button);
    if (panels.size() == 1) {
      turnTo(tab);
    }
    return this;
  }

  /** Shows another tab. */
  public void turnTo(DrawerTab tab) {
    heading.setText(text(tab.title()));
    getElement().setAttribute("aria-label", text(tab.title()));
    buttons.forEach(
        (each, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == tab)));
    body.removeAll();
    body.add(panels.get(tab));
  }

  /** Takes the keyboard. */
  public void focus() {
    getElement().callJsFunction("focus");
  }

  private String text(String key) {
    return texts.of(locale, key);
  }
}
