package app.sapa.shell;

import app.sapa.workspace.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this node may be given requests: every {@link Part} works. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
  private static final System.Logger LOG = System.getLogger(Ready.class.getName());

  @Inject @Any Instance<Part> parts;

  @Override
  public HealthCheckResponse call() {
    var found = check(parts);
    var response = HealthCheckResponse.named("sapa").status(!found.containsValue(false));
    found.forEach((name, works) -> response.withData(name, works));
    return response.build();
  }

  /** Which parts work, by name; one that fails in answering does not. */
  static Map<String, Boolean> check(Iterable<Part> parts) {
    var found = new TreeMap<String, Boolean>();
    for (var part : parts) {
      found.put(part.name(), works(part));
    }
    return found;
  }

  private static boolean works(Part part) {
    try {
      return part.ready();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "not ready: " + part.name(), e);
      return false;
    }
  }
}
