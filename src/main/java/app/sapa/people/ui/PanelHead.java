package app.sapa.people.ui;

import app.sapa.kit.Icon;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The head of what is shown beside a list, with the way back that narrow screens need. */
public final class PanelHead extends Div {
  private static final long serialVersionUID = 1L;

  /** Of that page; {@code backKey} is the key of what the way back is called. */
  public PanelHead(ListedSettings<?> page, String backKey, Component title) {
    this(page, page.list(), backKey, title);
  }

  /** The same on a page whose list is at that address. */
  public PanelHead(SettingsView page, String list, String backKey, Component title) {
    var back = new Anchor(list, Icon.BACK.draw());
    back.addClassNames("sapa-button", "sapa-back");
    back.getElement().setAttribute("aria-label", page.text(backKey));
    addClassName("sapa-people-title");
    add(back, title);
  }
}
