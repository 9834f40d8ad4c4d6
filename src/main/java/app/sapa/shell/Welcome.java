package app.sapa.shell;

import app.sapa.people.DemoMode;
import app.sapa.people.DemoSignIns;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Tells a newcomer, once everything else has started, where Sapa is and who may sign in. */
@ApplicationScoped
class Welcome {
  private static final System.Logger LOG = System.getLogger(Welcome.class.getName());
  private static final int AFTER_ALL_OTHERS = 10_000;

  @Inject DemoMode demoMode;
  @Inject Instance<DemoSignIns> demos;

  void tell(@Observes @Priority(AFTER_ALL_OTHERS) Startup startup) {
    LOG.log(Level.INFO, "Sapa is at http://localhost:{0}/", port());
    if (demoMode.on()) {
      demos.stream().flatMap(each -> each.all().stream()).forEach(Welcome::tell);
    }
  }

  /** As the server reads it. */
  private static String port() {
    return Optional.ofNullable(System.getenv("SAPA_PORT")).orElse("9080");
  }

  private static void tell(DemoSignIns.DemoSignIn demo) {
    LOG.log(
        Level.INFO,
        "{0}: {1} <{2}>, {3}; the sign-in page lets them in with one click",
        demo.workspace(),
        demo.name(),
        demo.email(),
        demo.role());
  }
}
