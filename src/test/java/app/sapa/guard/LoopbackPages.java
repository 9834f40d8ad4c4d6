package app.sapa.guard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/** The web of the tests is this machine: no page elsewhere is called. */
@Specializes
@ApplicationScoped
public class LoopbackPages extends WebPages {
  @PostConstruct
  void start() {
    http = LoopbackHttp.pages();
  }
}
