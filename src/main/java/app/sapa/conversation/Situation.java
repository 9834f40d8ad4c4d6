package app.sapa.conversation;

import app.sapa.contact.Contact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a contact stands, as far as {@link Deed}s change it.
 *
 * @param episode how its conversations stand
 */
public record Situation(
    @Nullable UUID assignee,
    @Nullable UUID queuedTeam,
    Contact.Episode episode,
    @Nullable Instant snoozedUntil,
    boolean blocked) {
  static Situation of(Contact contact) {
    return new Situation(
        contact.assignee(),
        contact.queuedTeam(),
        contact.episode(),
        contact.snoozedUntil().orElse(null),
        contact.blocked());
  }
}
