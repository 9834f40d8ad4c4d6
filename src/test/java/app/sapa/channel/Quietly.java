package app.sapa.channel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for the application's own workers. */
public final class Quietly {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Quietly() {}

  /** Until it is so; looks every ten milliseconds. */
  public static void until(BooleanSupplier it) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!it.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not so after " + LONGEST);
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
