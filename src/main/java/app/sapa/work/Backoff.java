package app.sapa.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The pause after an attempt that threw: four times longer each time, at most a quarter hour. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Backoff() {}

  /** The pause after this attempt, give or take a fifth, so that many do not come back together. */
  static Duration after(int attempt) {
    return after(attempt, ThreadLocalRandom.current().nextDouble());
  }

  static Duration after(int attempt, double chance) {
    long seconds = 1L << Math.clamp(2L * (attempt - 1), 0, 20);
    var pause = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    return Duration.ofMillis(Math.round(pause.toMillis() * (0.8 + 0.4 * chance)));
  }
}
