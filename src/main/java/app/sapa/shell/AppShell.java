package app.sapa.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/**
 * The page that all screens live in. Events go to the server as requests, so that each passes the
 * door; only what the server tells by itself comes over the socket.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("sapa/sapa.css")
@Viewport(
    "width=device-width, initial-scale=1, interactive-widget=resizes-content, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;
  private static final String TYPEFACE = "aura/fonts/InstrumentSans/InstrumentSans.woff2";

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setPageTitle("Sapa");
    settings.addLink("icon", "sapa/favicon.svg");
    settings.addMetaTag("robots", "noindex");
    // Else it comes after the first texts, which then move.
    settings.addLink(
        TYPEFACE,
        Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
  }
}
