package app.sapa.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a provider's words come to, once its adapter has read them. */
public sealed interface Inbound {
  /**
   * Somebody wrote.
   *
   * @param externalId the provider's id of the message; the same one again is a repeat
   * @param at the provider's own time; shown, never sorted by
   */
  record Text(Handle from, String externalId, String text, @Nullable Instant at)
      implements Inbound {}

  /**
   * What became of a message we sent.
   *
   * @param message our id of it
   * @param error in the provider's words, for {@code FAILED}
   */
  record Status(UUID message, MessageStatus status, @Nullable String error) implements Inbound {}

  /** A web chat visitor went to another page. */
  record PageChange(Handle from, String url, String title) implements Inbound {}

  /** Understood, and nothing to do. */
  record Ignored(String reason) implements Inbound {}
}
