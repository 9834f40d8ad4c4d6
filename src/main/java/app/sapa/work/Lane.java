package app.sapa.work;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Whose turn it is: the rows of a lane are worked on one after the other, in the order they were
 * added. It is the number of an id that nothing else has, in any queue or workspace; two that fall
 * on the same number would only wait for each other.
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
