package app.sapa.notification.ui;

import app.sapa.kit.Island;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Whether this browser may show notices: asks it when the person wants so, and says what to do where
 * it has blocked them.
 */
@Tag("sapa-permission")
@JsModule("./sapa/sapa-permission.ts")
final class Permission extends Island {
  private static final long serialVersionUID = 1L;

  @Override
  protected void reopen() {
    // The browser alone knows.
  }
}
