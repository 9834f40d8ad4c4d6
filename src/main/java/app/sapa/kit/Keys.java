package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Keys that press a button or enter a field; they rest while somebody writes. */
public final class Keys {
  private static final String RESTING = "app.sapa.single-keys-rest";

  private Keys() {}

  /** Lets the action's keys, and its name in the command palette, do what a click does. */
  public static <C extends Component> C press(Action action, C component) {
    component.getElement().setAttribute("data-action", action.key());
    var shortcuts = action.shortcuts(singleAct());
    if (!shortcuts.isEmpty()) {
      component.getElement().setAttribute("aria-keyshortcuts", shortcuts);
    }
    return component;
  }

  /** Settles whether keys that write a character act on the screens of a browser window. */
  public static void letSingleAct(UI window, boolean act) {
    ComponentUtil.setData(window, RESTING, act ? null : Boolean.TRUE);
  }

  private static boolean singleAct() {
    var ui = UI.getCurrent();
    return ui == null || ComponentUtil.getData(ui, RESTING) == null;
  }
}
