package app.sapa.inbox;

import app.sapa.live.Live;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Shares one count of a workspace among all its screens; taken again after something changed. */
@ApplicationScoped
class CountsNow {
  /** How old an unchanged count may become; other nodes' changes are seen by then. */
  private static final Duration AT_MOST = Duration.ofSeconds(1);

  @Inject Counts counts;
  @Inject Live live;
  @Inject Clock clock;

  private final Map<Long, Slot> slots = new ConcurrentHashMap<>();

  /** One workspace's count, taken by one thread at a time. */
  private final class Slot {
    private final long workspace;
    private volatile boolean stale = true;
    private Instant taken = Instant.EPOCH;
    private Counts.Snapshot snapshot = new Counts.Snapshot(List.of(), Map.of());

    Slot(long workspace) {
      this.workspace = workspace;
      live.hear(workspace, nudge -> stale = true);
    }

    synchronized Counts.Snapshot now() {
      var now = clock.instant();
      if (stale || taken.plus(AT_MOST).isBefore(now)) {
        stale = false;
        taken = now;
        snapshot = counts.of(workspace);
      }
      return snapshot;
    }
  }

  Counts.Snapshot of(long workspace) {
    return slots.computeIfAbsent(workspace, Slot::new).now();
  }
}
