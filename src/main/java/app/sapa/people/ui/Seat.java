package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.people.SignedIn;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Who sits before a screen: the signed-in account, and its viewer in the workspace it looks at. */
@ApplicationScoped
public class Seat {
  @Inject Viewers viewers;

  /**
   * The account of this browser.
   *
   * @throws NotThere when nobody is signed in any more, as in screens that are just being closed
   */
  public UUID account() {
    return Optional.ofNullable(VaadinSession.getCurrent())
        .map(VaadinSession::getSession)
        .flatMap(browser -> SignedIn.of(browser::getAttribute))
        .map(SignedIn::account)
        .orElseThrow(NotThere::new);
  }

  /**
   * The account's viewer with the rights of this moment.
   *
   * @param slug the workspace's address
   * @throws NotThere also when there is such a workspace, without them
   */
  public Viewer in(String slug) {
    return viewers.entering(slug, account()).orElseThrow(NotThere::new);
  }
}
