package app.sapa.kit;

import com.vaadin.flow.component.Component;

/** Keys that press a button or enter a field; they rest while somebody writes. */
public final class Keys {
  private Keys() {}

  /**
   * Lets a key do what a click does.
   *
   * @param key a single character, letters in upper case, or a name such as {@code Escape}
   */
  public static <C extends Component> C press(String key, C component) {
    component.getElement().setAttribute("aria-keyshortcuts", key);
    return component;
  }
}
