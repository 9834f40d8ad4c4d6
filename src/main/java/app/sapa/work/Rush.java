package app.sapa.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Callers at the doors wait for an answer, and give up after a while; what was taken in can wait. So
 * workers give way while many call at once, but never for long.
 */
@ApplicationScoped
public class Rush {
  private static final Duration LONGEST = Duration.ofMillis(500);

  private final int many = 2 * Runtime.getRuntime().availableProcessors();
  private int callers;

  /** Answers a caller. */
  public <T extends @Nullable Object> T answer(Supplier<T> call) {
    come();
    try {
      return call.get();
    } finally {
      go();
    }
  }

  private synchronized void come() {
    callers++;
  }

  private synchronized void go() {
    callers--;
    if (callers < many) {
      notifyAll();
    }
  }

  /** Returns once there is no rush, or after half a second. */
  synchronized void giveWay() throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    long left = LONGEST.toMillis();
    while (callers >= many && left > 0) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }
}
