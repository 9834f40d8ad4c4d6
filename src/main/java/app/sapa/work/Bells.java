package app.sapa.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the workers of this node that something may have come; polling finds it all the same. */
@ApplicationScoped
class Bells {
  private final Map<QueueName, Semaphore> bells = new EnumMap<>(QueueName.class);

  Bells() {
    for (var name : QueueName.values()) {
      bells.put(name, new Semaphore(0));
    }
  }

  void ring(QueueName name) {
    bell(name).release();
  }

  /** Waits until it rings, however often it has rung meanwhile, or the time is over. */
  void await(QueueName name, Duration longest) throws InterruptedException {
    var bell = bell(name);
    if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  private Semaphore bell(QueueName name) {
    return Objects.requireNonNull(bells.get(name));
  }
}
