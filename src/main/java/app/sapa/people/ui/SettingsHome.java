package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.people.Permission;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** The settings' own address leads on to their first page. */
@Route("w/:slug/settings")
@PermitAll
public class SettingsHome extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var slug = event.getRouteParameters().get("slug").orElse("");
    try {
      if (!seat.in(slug).may(Permission.CHANGE_SETTINGS)) {
        throw new NotThere();
      }
      event.forwardTo("w/" + slug + "/settings/" + SettingsSection.MEMBERS.key());
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }
}
