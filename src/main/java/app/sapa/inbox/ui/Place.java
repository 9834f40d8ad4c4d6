package app.sapa.inbox.ui;

import app.sapa.inbox.Inbox;
import app.sapa.inbox.Inboxes;
import app.sapa.inbox.Look;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one is: an inbox of a workspace, how it is looked at, and who is open. Its address says all
 * of it, so that a reload loses nothing.
 */
record Place(String slug, Inboxes.Named box, Look look, @Nullable UUID contact) {
  static final Place NOWHERE =
      new Place("", new Inboxes.Named(new Inbox.Mine(), ""), Look.FIRST, null);

  Place in(Inboxes.Named other) {
    return new Place(slug, other, look, contact);
  }

  Place looking(Look other) {
    return new Place(slug, box, other, contact);
  }

  Place at(@Nullable UUID other) {
    return new Place(slug, box, look, other);
  }

  String address() {
    return addressOf(box.inbox())
        + (contact == null ? "" : "/c/" + contact)
        + LookAddress.write(look);
  }

  /** Another inbox, as it is looked at first. */
  String addressOf(Inbox inbox) {
    return "w/" + slug + "/inbox/" + inbox.key();
  }

  /** Tells one list from another. */
  String listed() {
    return box.inbox().key() + LookAddress.write(look);
  }

  /** Whether something is hidden that the inbox holds. */
  boolean filtered() {
    return look.status() != Look.Status.ALL || look.unreplied();
  }
}
