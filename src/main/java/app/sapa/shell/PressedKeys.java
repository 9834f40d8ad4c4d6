package app.sapa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Has the keyboard press what is on the screen, as {@link app.sapa.kit.Keys} names it. */
@Tag("sapa-keys")
@JsModule("./sapa/sapa-keys.ts")
final class PressedKeys extends Component {
  private static final long serialVersionUID = 1L;
}
