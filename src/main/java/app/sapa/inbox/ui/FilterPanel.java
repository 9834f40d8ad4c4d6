package app.sapa.inbox.ui;

import app.sapa.kit.Action;
import app.sapa.kit.Icon;
import app.sapa.kit.Keys;
import app.sapa.kit.PlainButton;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** A panel beside the list, with something to read or change and what can be done about it. */
final class FilterPanel extends Section {
  private static final long serialVersionUID = 1L;

  private final H2 title = new H2();
  private final Div body = new Div();
  private final Div foot = new Div();

  FilterPanel(Words words, Runnable close) {
    addClassName("sapa-panel");
    title.getElement().setAttribute("tabindex", "-1");
    var leave = new PlainButton(Icon.CLOSE, words.text("inbox.filter-close"), close);
    var head = new Div(title, Keys.press(Action.LEAVE, leave));
    head.addClassName("sapa-panel-head");
    body.addClassName("sapa-panel-body");
    foot.addClassName("sapa-panel-foot");
    add(head, body, foot);
    setVisible(false);
  }

  /** Replaces what it shows. */
  void fill(String heading, List<? extends Component> content, List<? extends Component> actions) {
    retitle(heading);
    body.removeAll();
    body.add(content.toArray(Component[]::new));
    foot.removeAll();
    foot.add(actions.toArray(Component[]::new));
    foot.setVisible(!actions.isEmpty());
  }

  void retitle(String heading) {
    title.setText(heading);
    getElement().setAttribute("aria-label", heading);
  }

  /** Takes the keyboard, at its beginning. */
  void focusTitle() {
    title.getElement().callJsFunction("focus");
  }
}
