package app.sapa.shell;

import app.sapa.people.SessionEnded;
import app.sapa.people.SignedIn;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes what a browser has open as soon as its sign-in ends, wherever it was ended: a request would
 * be refused anyway, but what is on the glass must go too.
 */
@ApplicationScoped
public class SessionEnds {
  private final Map<UUID, Set<VaadinSession>> open = new ConcurrentHashMap<>();

  /** From now on these screens close with that sign-in. */
  void watch(SignedIn who, VaadinSession screens) {
    open.computeIfAbsent(who.session(), id -> ConcurrentHashMap.newKeySet()).add(screens);
  }

  /** These screens are gone by themselves. */
  void forget(SignedIn who, VaadinSession screens) {
    open.computeIfPresent(
        who.session(),
        (id, all) -> {
          all.remove(screens);
          return all.isEmpty() ? null : all;
        });
  }

  void ended(@Observes SessionEnded ended) {
    var all = open.remove(ended.session());
    if (all != null) {
      all.forEach(SessionEnds::closeInTurn);
    }
  }

  // Waits for the screens' own lock elsewhere; what fails there goes to Vaadin's error handler.
  private static void closeInTurn(VaadinSession screens) {
    var _ = screens.access(() -> close(screens));
  }

  private static void close(VaadinSession screens) {
    List.copyOf(screens.getUIs()).forEach(SessionEnds::toSignIn);
    var browser = screens.getSession();
    if (browser != null) {
      browser.invalidate();
    }
  }

  // Signing out ends the browser's session at the same time, and a push first does what waits for
  // its turn: each of these screens, and the session, may be gone by now.
  private static void toSignIn(UI ui) {
    if (ui.getSession() != null) {
      ui.getPage().setLocation("login");
      ui.push();
    }
  }
}
