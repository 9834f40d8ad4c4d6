package app.sapa.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A panel beside a list, with something to read or change and what can be done about it. */
public final class SidePanel extends Section {
  private static final long serialVersionUID = 1L;

  private final H2 title = new H2();
  private final Div body = new Div();
  private final Div foot = new Div();

  /**
   * Not seen yet.
   *
   * @param name of the button that closes it
   */
  public SidePanel(String name, Runnable close) {
    addClassName("sapa-panel");
    title.getElement().setAttribute("tabindex", "-1");
    var leave = new PlainButton(Icon.CLOSE, name, close);
    var head = new Div(title, Keys.press(Action.LEAVE, leave));
    head.addClassName("sapa-panel-head");
    body.addClassName("sapa-panel-body");
    foot.addClassName("sapa-panel-foot");
    add(head, body, foot);
    setVisible(false);
  }

  /** Replaces what it shows. */
  public void fill(
      String heading, List<? extends Component> content, List<? extends Component> actions) {
    retitle(heading);
    body.removeAll();
    body.add(content.toArray(Component[]::new));
    foot.removeAll();
    foot.add(actions.toArray(Component[]::new));
    foot.setVisible(!actions.isEmpty());
  }

  /** Gives it another heading. */
  public void retitle(String heading) {
    title.setText(heading);
    getElement().setAttribute("aria-label", heading);
  }

  /** Takes the keyboard, at its beginning. */
  public void focusTitle() {
    title.getElement().callJsFunction("focus");
  }
}
