package app.sapa.shell;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures in Prometheus's text form (version 0.0.4), for this very machine or for whoever shows
 * the token of {@code SAPA_METRICS_TOKEN}. For anybody else there is no such page.
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  @Inject transient PrometheusMeterRegistry registry;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var shown = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
    if (!Loopback.asks(request) && !opens(shown, token())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    registry.scrape(response.getOutputStream());
  }

  static boolean opens(String shown, Optional<String> token) {
    return token.isPresent()
        && shown.startsWith(BEARER)
        && MessageDigest.isEqual(bytes(shown.substring(BEARER.length())), bytes(token.get()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<String> token() {
    return Optional.ofNullable(System.getenv("SAPA_METRICS_TOKEN"))
        .or(() -> Optional.ofNullable(System.getProperty("sapa.metrics.token")))
        .filter(token -> !token.isBlank());
  }
}
