package app.sapa.shell;

import app.sapa.kit.Island;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Tells when the browser has lost the server, and when it is back. */
@Tag("sapa-connection")
@JsModule("./sapa/sapa-connection.ts")
final class Connection extends Island {
  private static final long serialVersionUID = 1L;

  @Override
  protected void reopen() {
    // It watches by itself and has nothing open.
  }
}
