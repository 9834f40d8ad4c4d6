package app.sapa.inbox.ui;

import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** A workspace's own address leads on to the inbox one works in. */
@Route("w/:slug")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug").orElse("");
    var viewer = seat.in(slug);
    event.forwardTo("w/" + slug + "/inbox/" + (viewer.seesEverything() ? "all" : "mine"));
  }
}
