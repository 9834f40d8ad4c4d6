package app.sapa.work;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Whose turn it is: rows of one queue, workspace and lane are worked on one after the other, in the
 * order they were added. Two lanes that fall on the same number only wait for each other.
 */
public record Lane(long number) {
  /** The lane of one thing, such as a contact. */
  public static Lane of(UUID id) {
    return new Lane(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
  }

  /** The lane of somebody on a thing, such as a visitor on a channel. */
  public static Lane of(UUID id, String who) {
    return of(UUID.nameUUIDFromBytes((id + "|" + who).getBytes(StandardCharsets.UTF_8)));
  }
}
