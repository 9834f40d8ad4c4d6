package app.sapa.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its drawer and the head of its thread show it; masked where the viewer's rights say
 * so.
 *
 * @param snoozedUntil null when nothing hides them
 * @param phones for eyes, the primary one first
 * @param emails the primary one first
 * @param handles the channels they are known on
 */
public record ContactCard(
    UUID id,
    String name,
    @Nullable UUID assignee,
    ContactStatus status,
    boolean blocked,
    @Nullable Instant snoozedUntil,
    @Nullable UUID lastChannel,
    @Nullable String country,
    @Nullable String language,
    int conversations,
    Instant since,
    List<String> phones,
    List<String> emails,
    List<FieldValue> fields,
    List<String> tags,
    List<KnownOn> handles) {
  /** One custom field's value. */
  public record FieldValue(String name, String value) {}

  /** A channel they are known on. */
  public record KnownOn(UUID channel, String as, Instant connectedAt) {}
}
