package app.sapa.channel.custom;

import app.sapa.channel.Receipt;
import java.time.Duration;
import java.util.List;

/** When a webhook that was not taken is sent again: eight times in two days, then no more. */
final class Retries {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  private Retries() {}

  /**
   * What follows an attempt that failed for now.
   *
   * @param attempt 1 for the first
   */
  static Receipt after(int attempt, String reason) {
    return attempt <= PAUSES.size()
        ? new Receipt.Later(PAUSES.get(Math.max(attempt, 1) - 1), reason)
        : new Receipt.Rejected("channel.custom.given-up");
  }
}
