package app.sapa.inbox.ui;

import app.sapa.contact.ui.DrawerTab;
import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tabs at the right edge, each of which opens the drawer on what it stands for. */
final class Strip extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Map<DrawerTab, PlainButton> buttons = new EnumMap<>(DrawerTab.class);

  Strip(Words words, Consumer<DrawerTab> pressed) {
    addClassName("sapa-strip");
    buttons.put(
        DrawerTab.DETAILS,
        Keys.press(Action.DETAILS, button(Icon.PERSON, DrawerTab.DETAILS, words, pressed)));
    buttons.put(
        DrawerTab.ACTIVITY,
        Keys.press(Action.ACTIVITY, button(Icon.ACTIVITY, DrawerTab.ACTIVITY, words, pressed)));
    buttons.values().forEach(this::add);
  }

  private static PlainButton button(
      Icon icon, DrawerTab tab, Words words, Consumer<DrawerTab> pressed) {
    return new PlainButton(icon, words.text(tab.title()), () -> pressed.accept(tab));
  }

  /**
   * Shows how things stand.
   *
   * @param able whether there is anybody to show
   * @param open which tab is seen, null for none
   */
  void draw(boolean able, @Nullable DrawerTab open) {
    buttons.forEach(
        (tab, button) -> {
          button.setEnabled(able);
          button.getElement().setAttribute("aria-expanded", Boolean.toString(tab == open));
        });
  }
}
