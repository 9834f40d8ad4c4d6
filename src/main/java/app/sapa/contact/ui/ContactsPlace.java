package app.sapa.contact.ui;

import app.sapa.contact.ContactOrder;
import app.sapa.contact.Segment;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one is on the contacts page: in a segment of a workspace, in which order, and who is shown
 * beside it. Its address says all of it, so that a reload loses nothing.
 */
record ContactsPlace(String slug, Segment segment, ContactOrder order, @Nullable UUID contact) {
  static final ContactsPlace NOWHERE =
      new ContactsPlace("", new Segment.All(), ContactOrder.FIRST, null);

  /** In the address of a contact, the segment that is listed beside it. */
  static final String IN = "in";

  static final String SORT = "sort";

  ContactsPlace in(Segment other) {
    return new ContactsPlace(slug, other, order, contact);
  }

  ContactsPlace by(ContactOrder other) {
    return new ContactsPlace(slug, segment, other, contact);
  }

  ContactsPlace at(@Nullable UUID other) {
    return new ContactsPlace(slug, segment, order, other);
  }

  String address() {
    var query = new ArrayList<String>();
    if (contact != null && !isAll()) {
      query.add(IN + "=" + segment.key());
    }
    if (!order.equals(ContactOrder.FIRST)) {
      query.add(SORT + "=" + order.key());
    }
    return "w/"
        + slug
        + "/contacts"
        + chosen()
        + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private String chosen() {
    if (contact != null) {
      return "/" + contact;
    }
    return isAll() ? "" : "/" + segment.key();
  }

  private boolean isAll() {
    return segment instanceof Segment.All;
  }
}
