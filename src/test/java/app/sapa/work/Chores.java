package app.sapa.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Work that a test prescribes, and that notes down what was asked of it. */
final class Chores implements QueueWork {
  /** One row that was taken, or buried with a reason. */
  record Done(long workspace, UUID ref, String reason) {}

  private final Map<UUID, Function<Integer, Optional<Duration>>> orders = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> attempts = new ConcurrentHashMap<>();
  private final BlockingQueue<Done> taken = new LinkedBlockingQueue<>();
  private final BlockingQueue<Done> dead = new LinkedBlockingQueue<>();

  /** What happens at the attempts of one row; without an order it succeeds. */
  void order(UUID ref, Function<Integer, Optional<Duration>> byAttempt) {
    orders.put(ref, byAttempt);
  }

  @Override
  public QueueName queue() {
    return QueueName.INBOUND;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    taken.add(new Done(workspace, ref, ""));
    int attempt = attempts.merge(ref, 1, Integer::sum);
    return orders.getOrDefault(ref, number -> Optional.empty()).apply(attempt);
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    dead.add(new Done(workspace, ref, reason));
  }

  Done nextTaken() {
    return next(taken);
  }

  Done nextDead() {
    return next(dead);
  }

  List<UUID> takenSoFar() {
    return taken.stream().map(Done::ref).toList();
  }

  private static Done next(BlockingQueue<Done> queue) {
    try {
      var done = queue.poll(20, TimeUnit.SECONDS);
      if (done == null) {
        throw new AssertionError("nothing was taken within 20 seconds");
      }
      return done;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
