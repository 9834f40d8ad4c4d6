package app.sapa.base;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDv7 ids (RFC 9562, 5.7): sortable by time, not countable by outsiders. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  /** A new id: 48 bits of the clock's milliseconds, then 74 random bits. */
  public static UUID next(Clock clock) {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var buffer = ByteBuffer.wrap(bytes);
    long random = buffer.getLong(0);
    long high = (clock.millis() << 16) | 0x7000L | (random & 0x0fffL);
    long low = (buffer.getLong(8) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Reads an id in its one canonical spelling; everything else is no id. */
  public static Optional<UUID> parse(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return WRITTEN.matcher(lower).matches()
        ? Optional.of(UUID.fromString(lower))
        : Optional.empty();
  }

  /**
   * The id that somebody names.
   *
   * @throws NotThere when it is none: what nothing can be called is not there
   */
  public static UUID named(String text) {
    return parse(text).orElseThrow(NotThere::new);
  }
}
