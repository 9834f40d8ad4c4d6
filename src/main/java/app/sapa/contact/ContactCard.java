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
 * @param phones the primary one first
 * @param emails the primary one first
 * @param fields all of the workspace, in their order
 * @param tags by name
 * @param handles the channels they are known on
 */
public record ContactCard(
    UUID id,
    ContactName called,
    @Nullable UUID assignee,
    ContactStatus status,
    boolean blocked,
    @Nullable Instant snoozedUntil,
    @Nullable UUID lastChannel,
    @Nullable String country,
    @Nullable String language,
    int conversations,
    Instant since,
    List<Reached> phones,
    List<Reached> emails,
    List<FieldValue> fields,
    List<TagOn> tags,
    List<KnownOn> handles) {
  /** Their whole name; empty when nothing is known. */
  public String name() {
    return called.whole();
  }

  /**
   * A phone number or an e-mail address.
   *
   * @param shown for eyes
   * @param written as it is stored; null where it is masked
   */
  public record Reached(UUID id, String shown, @Nullable String written) {}

  /**
   * What they have in a custom field.
   *
   * @param value empty for nothing
   * @param masked whether the viewer does not see all of it
   */
  public record FieldValue(
      UUID field,
      String name,
      FieldType type,
      List<String> options,
      String value,
      boolean masked) {}

  /**
   * A tag they have.
   *
   * @param name with its emoji
   */
  public record TagOn(UUID id, String name) {}

  /** A channel they are known on. */
  public record KnownOn(UUID channel, String as, Instant connectedAt) {}
}
