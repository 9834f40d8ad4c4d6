package app.sapa.search;

import app.sapa.live.Live;
import app.sapa.live.Nudge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The workspaces in which something was committed since they were last asked for, each once. */
@ApplicationScoped
class Nudged {
  @Inject Live live;

  private final Map<Long, Live.Subscription> heard = new ConcurrentHashMap<>();
  private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
  private final Semaphore bell = new Semaphore(0);

  /** Listens to these workspaces from now on. */
  void listen(Collection<Long> workspaces) {
    workspaces.forEach(workspace -> heard.computeIfAbsent(workspace, this::listen));
  }

  private Live.Subscription listen(long workspace) {
    return live.hear(
        workspace,
        nudge -> {
          if (nudge.what() == Nudge.What.CONTACT && waiting.add(workspace)) {
            bell.release();
          }
        });
  }

  /** Waits until there is one, or somebody wakes it, or the time is over. */
  void await(Duration longest) throws InterruptedException {
    if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /** Ends the waiting for nothing. */
  void wake() {
    bell.release();
  }

  /** Those there are; whatever comes while they are looked after counts anew. */
  Set<Long> take() {
    var taken = Set.copyOf(waiting);
    waiting.removeAll(taken);
    return taken;
  }
}
