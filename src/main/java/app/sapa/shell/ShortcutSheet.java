package app.sapa.shell;

import app.sapa.kit.Island;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** All keys and what they do, as {@link PressedKeys} told them to the browser. */
@Tag("sapa-shortcuts")
@JsModule("./sapa/sapa-shortcuts.ts")
final class ShortcutSheet extends Island {
  private static final long serialVersionUID = 1L;

  @Override
  protected void reopen() {
    // The browser opens it without asking.
  }
}
