package app.sapa.shell;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/**
 * How many requests there were, how they ended and how long they took, by the first word of their
 * address: never by more of it, which would be personal and endless.
 */
public class RequestTimes extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> AREAS =
      Set.of("api", "demo", "login", "logout", "metrics", "sapa", "w", "widget", "VAADIN");

  @Inject transient MeterRegistry registry;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      registry
          .timer(
              "sapa.requests",
              "area",
              area(Addresses.path(request)),
              "status",
              response.getStatus() / 100 + "xx")
          .record(Duration.ofNanos(System.nanoTime() - start));
    }
  }

  static String area(String path) {
    var words = path.split("/", 3);
    return words.length > 1 && AREAS.contains(words[1]) ? words[1] : "other";
  }
}
