package app.sapa.inbox.ui;

import app.sapa.base.NotThere;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.people.Viewer;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** A workspace's own address leads on to the inbox one was in last. */
@Route("w/:slug")
@PermitAll
public class HomeView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient Inboxes inboxes;
  @Inject transient Remembered remembered;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug").orElse("");
    var viewer = seat.in(slug);
    var box = remembered.inbox(slug).filter(key -> isThere(viewer, key));
    var first = viewer.seesEverything() ? "all" : "mine";
    event.forwardTo("w/" + slug + "/inbox/" + box.orElse(first));
  }

  private boolean isThere(Viewer viewer, String key) {
    return inboxes.of(viewer).stream().anyMatch(each -> each.inbox().key().equals(key))
        || (key.startsWith(Inbox.CUSTOM) && hasCustom(viewer, key));
  }

  private boolean hasCustom(Viewer viewer, String key) {
    try {
      inboxes.open(viewer, key);
      return true;
    } catch (NotThere gone) {
      return false;
    }
  }
}
