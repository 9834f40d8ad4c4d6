package app.sapa.search;

import app.sapa.contact.ContactName;
import app.sapa.contact.Veil;
import app.sapa.workspace.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message or comment that the index named, as it stands in the database.
 *
 * @param ours whether it is a message of ours
 * @param masked whether some of it is hidden from the viewer
 */
record Written(
    UUID id,
    UUID contact,
    String contactName,
    boolean blocked,
    String body,
    boolean ours,
    boolean masked,
    Instant at) {
  static Written read(Row row) {
    return new Written(
        row.id("id"),
        row.id("contact_id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        row.flag("blocked"),
        row.text("body"),
        row.flag("ours"),
        false,
        row.time("at"));
  }

  /** As the viewer may see it. */
  Written under(Veil veil) {
    var shown = ours ? veil.over(contact, body) : body;
    return new Written(id, contact, contactName, blocked, shown, ours, !shown.equals(body), at);
  }

  /** What was found in it; nothing where it is hidden, so that nobody finds it out by searching. */
  Optional<TextHit> hit(Wanted wanted) {
    var places = wanted.in(body);
    return masked && places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextHit(id, contact, contactName, blocked, Excerpt.of(body, places), places, at));
  }
}
