package app.sapa.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Whether this node is for trying Sapa out: demo accounts may sign in, and plain HTTP on this very
 * machine will do. Off unless {@code SAPA_DEMO} (or the system property {@code sapa.demo}) is
 * {@code true}.
 */
@ApplicationScoped
public class DemoMode {
  /** Whether demo accounts may sign in. */
  public boolean on() {
    return Optional.ofNullable(System.getenv("SAPA_DEMO"))
        .or(() -> Optional.ofNullable(System.getProperty("sapa.demo")))
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }
}
