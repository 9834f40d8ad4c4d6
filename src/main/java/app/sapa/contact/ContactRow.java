package app.sapa.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the contacts page lists it; masked where the viewer's rights say so.
 *
 * @param name empty when nothing is known
 * @param channels they are known on: the one they were last in touch on first, then as they came
 * @param email the primary one
 * @param phone the primary one
 * @param tags by name, with their emoji
 * @param assignee the membership, null for nobody
 * @param assigneeName empty for nobody
 * @param lastMessageAt of the latest message either way
 * @param place in the list, as it is ordered
 */
public record ContactRow(
    UUID id,
    String name,
    List<UUID> channels,
    @Nullable String email,
    @Nullable String phone,
    List<String> tags,
    @Nullable String country,
    @Nullable String language,
    ContactStatus status,
    boolean snoozed,
    boolean blocked,
    @Nullable UUID assignee,
    String assigneeName,
    @Nullable Instant lastMessageAt,
    Instant since,
    ContactPlace place) {
  public ContactRow {
    channels = List.copyOf(channels);
    tags = List.copyOf(tags);
  }
}
