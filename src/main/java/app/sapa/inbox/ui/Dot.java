package app.sapa.inbox.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** The mark of a new message; never the only sign, it has a name. */
@Tag("i")
final class Dot extends HtmlComponent {
  private static final long serialVersionUID = 1L;

  Dot(String name) {
    addClassName("sapa-dot");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", name);
  }
}
