package app.sapa.inbox.ui;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ui.ContactAddress;
import app.sapa.people.ui.Seat;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/**
 * A contact's or an entry's address to be handed on: it leads whoever follows it to an inbox of
 * their own in which the contact is.
 */
@Route("w/:slug/c/:contact")
@PermitAll
public class PermalinkView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;

  @Inject transient Seat seat;
  @Inject transient ContactCards cards;

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var entry = event.getLocation().getQueryParameters().getSingleParameter("at");
    try {
      var slug = parameters.get("slug").orElseThrow(NotThere::new);
      var viewer = seat.in(slug);
      var contact = parameters.get("contact").flatMap(Ids::parse).orElseThrow(NotThere::new);
      var address =
          new ContactAddress(slug, viewer).of(contact, cards.open(viewer, contact).blocked());
      event.forwardTo(
          address, entry.map(at -> QueryParameters.of("at", at)).orElse(QueryParameters.empty()));
    } catch (NotThere e) {
      event.rerouteToError(NotFoundException.class);
    }
  }
}
