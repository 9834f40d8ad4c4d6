package app.sapa.inbox.ui;

import app.sapa.contact.Filter;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Look;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one is: an inbox of a workspace, how it is looked at, whom of it a filter leaves, and who is
 * open. Its address says all of it, so that a reload loses nothing.
 */
record Place(String slug, Inboxes.Named box, Look look, Filter filter, @Nullable UUID contact) {
  static final Place NOWHERE =
      new Place("", new Inboxes.Named(new Inbox.Mine(), ""), Look.FIRST, Filter.everyone(), null);

  Place in(Inboxes.Named other) {
    return new Place(slug, other, look, filter, contact);
  }

  Place looking(Look other) {
    return new Place(slug, box, other, filter, contact);
  }

  Place by(Filter other) {
    return new Place(slug, box, look, other, contact);
  }

  Place at(@Nullable UUID other) {
    return new Place(slug, box, look, filter, other);
  }

  String address() {
    return addressOf(box.inbox())
        + (contact == null ? "" : "/c/" + contact)
        + LookAddress.write(look, filter);
  }

  /** An entry in the history of whoever is open. */
  String addressOf(UUID entry) {
    var query = LookAddress.write(look, filter);
    return addressOf(box.inbox())
        + (contact == null ? "" : "/c/" + contact)
        + query
        + (query.isEmpty() ? "?" : "&")
        + "at="
        + entry;
  }

  /** Another inbox, as it was looked at last. */
  String addressOf(Inbox inbox) {
    return "w/" + slug + "/inbox/" + inbox.key();
  }

  /** The same inbox with everything it holds. */
  String unfiltered() {
    return addressOf(box.inbox()) + LookAddress.ALL;
  }

  /** Tells one list from another. */
  String listed() {
    return box.inbox().key() + LookAddress.write(look, filter);
  }

  /** Whether something is hidden that the inbox holds. */
  boolean filtered() {
    return look.status() != Look.Status.ALL || look.unreplied() || !filter.isEmpty();
  }

  /** The custom inbox that it is, if it is one. */
  Inbox.@Nullable Custom custom() {
    return box.inbox() instanceof Inbox.Custom custom ? custom : null;
  }
}
