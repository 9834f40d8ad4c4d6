package app.sapa.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param message our id; also the idempotency key where the other side takes one
 * @param to the recipient's external id on the channel
 * @param sender the name the recipient may see
 * @param attempt 1 for the first try
 * @param answered the message that this one answers in particular
 * @param preview whether the recipient may be shown what is at the first address in it; null where
 *     there is no address
 */
public record Outbound(
    Door door,
    UUID message,
    UUID contact,
    String to,
    String sender,
    String text,
    Instant at,
    int attempt,
    List<File> files,
    @Nullable Answered answered,
    @Nullable Boolean preview) {
  public Outbound {
    files = List.copyOf(files);
  }

  /**
   * Another message of the same contact's.
   *
   * @param message our id of it
   * @param externalId their id of it, of what the contact wrote; null for ours
   */
  public record Answered(UUID message, @Nullable String externalId) {}

  /**
   * A file of the message.
   *
   * @param url where the other side may fetch it for a while, without proving who they are
   */
  public record File(String name, String media, long size, String url) {}
}
