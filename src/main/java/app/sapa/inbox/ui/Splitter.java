package app.sapa.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The line between list and conversation, which can be moved; the browser remembers where to. */
@Tag("sapa-splitter")
@JsModule("./sapa/sapa-splitter.ts")
final class Splitter extends Component {
  private static final long serialVersionUID = 1L;

  Splitter(String name) {
    getElement().setAttribute("aria-label", name);
  }
}
