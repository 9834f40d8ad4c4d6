package app.sapa.channel.webchat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that a door of the widget does not serve, and what it answers instead. */
final class TurnedAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final @Nullable Duration pause;

  private TurnedAway(int status, String key, @Nullable Duration pause) {
    super(key, null, false, false);
    this.status = status;
    this.pause = pause;
  }

  /**
   * @param status 4xx or 5xx
   * @param key a short word for programs
   */
  static TurnedAway with(int status, String key) {
    return new TurnedAway(status, key, null);
  }

  static TurnedAway tooMany(Duration pause) {
    return new TurnedAway(429, "too-many-requests", pause);
  }

  /** Nothing is wrong with the call. */
  static TurnedAway later() {
    return new TurnedAway(503, "try-again", Duration.ofSeconds(5));
  }

  int status() {
    return status;
  }

  String key() {
    return String.valueOf(getMessage());
  }

  /** In whole seconds, at least one; null where waiting does not help. */
  @Nullable Long retryAfter() {
    return pause == null ? null : Math.max(1, pause.plusMillis(999).toSeconds());
  }
}
