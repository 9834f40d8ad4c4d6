package app.sapa.guard;

import app.sapa.guard.OutboundResult.Answered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at what is at an address that anybody may have written: on the public web alone, through at
 * most three redirects, each of which is a call of its own and checked as the first one was.
 */
@ApplicationScoped
public class WebPages {
  private static final int MOST_REDIRECTS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Map<String, String> HEADERS =
      Map.of("Accept", "text/html,application/xhtml+xml,image/webp,image/png,image/jpeg,image/gif");

  @Inject OutboundHttp http;
  @Inject Clock clock;

  /** What is there in the end; empty where nobody answers that, or we may not ask. */
  public Optional<WebPage> open(String address) {
    var late = clock.instant().plus(LONGEST);
    var next = Optional.of(address);
    for (int hop = 0; hop <= MOST_REDIRECTS && next.isPresent(); hop++) {
      var here = next.get();
      if (clock.instant().isAfter(late)
          || !(http.getPage(here, HEADERS) instanceof Answered answer)) {
        return Optional.empty();
      }
      if (answer.isSuccess()) {
        return Optional.of(new WebPage(here, answer.type(), answer.body(), answer.whole()));
      }
      next = redirect(here, answer);
    }
    return Optional.empty();
  }

  private static Optional<String> redirect(String here, Answered answer) {
    var location = answer.location();
    return location != null && REDIRECTS.contains(answer.status())
        ? WebAddress.from(here, location)
        : Optional.empty();
  }
}
