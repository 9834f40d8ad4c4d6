package app.sapa.search;

import app.sapa.work.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The one writer of the index. It sweeps over the journals every second, and sooner where this node
 * committed something; whole workspaces are made anew beside it. A workspace that fails rests a
 * while and holds nobody up.
 */
@ApplicationScoped
public class JournalWriter {
  private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());
  private static final Duration INSPECTION = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration SWEEP = Duration.ofSeconds(1);

  /** More of the same mostly follows at once, and each reading in is a commit of the index. */
  private static final long GATHERING_MILLIS = 400;

  @Inject Keeper keeper;
  @Inject AcrossWorkspaces across;
  @Inject Nudged nudged;
  @Inject Clock clock;
  @Inject Threads threads;

  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Map<Long, Instant> resting = new ConcurrentHashMap<>();
  private final Set<Long> inRepair = ConcurrentHashMap.newKeySet();
  private ExecutorService writer;
  private ExecutorService repairs;
  private Instant inspectAll = Instant.MIN;

  @PostConstruct
  void prepare() {
    writer = threads.pool("search-journal", 1);
    repairs = threads.pool("search-rebuild", 1);
  }

  /** Brings the index up to what is committed now, and returns when it is; for imports. */
  public void catchUp(long workspace) {
    keeper.catchUp(workspace);
  }

  void begin(@Observes Startup startup) {
    writer.execute(this::write);
  }

  /** Lets a batch end by itself: a thread interrupted inside Lucene closes the index. */
  void end(@Observes Shutdown shutdown) throws InterruptedException {
    stopping.countDown();
    nudged.wake();
    writer.shutdown();
    repairs.shutdown();
    if (!writer.awaitTermination(20, TimeUnit.SECONDS)
        || !repairs.awaitTermination(20, TimeUnit.SECONDS)) {
      LOG.log(Level.WARNING, "the search index is still being written");
    }
  }

  private void write() {
    try {
      var next = Instant.MIN;
      while (goesOn()) {
        if (!clock.instant().isBefore(next)) {
          sweep();
          next = clock.instant().plus(SWEEP);
        }
        nudged.await(SWEEP);
        followNudges();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean goesOn() {
    return stopping.getCount() > 0;
  }

  private void sweep() {
    try {
      boolean all = !clock.instant().isBefore(inspectAll);
      var workspaces = across.workspaces();
      nudged.listen(workspaces);
      workspaces.stream().filter(id -> all || !keeper.fit(id)).forEach(this::inspect);
      if (all) {
        inspectAll = clock.instant().plus(INSPECTION);
      }
      across.withJournal().forEach(this::read);
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "the journals can't be looked through", e);
    }
  }

  private void followNudges() throws InterruptedException {
    var taken = nudged.take();
    if (!taken.isEmpty() && !stopping.await(GATHERING_MILLIS, TimeUnit.MILLISECONDS)) {
      taken.forEach(this::read);
    }
  }

  private void inspect(long workspace) {
    attempt(
        workspace,
        () -> {
          if (!inRepair.contains(workspace) && !keeper.inspect(workspace)) {
            repair(workspace);
          }
        });
  }

  private void repair(long workspace) {
    inRepair.add(workspace);
    repairs.execute(
        () -> {
          attempt(workspace, () -> keeper.repair(workspace, this::goesOn));
          inRepair.remove(workspace);
        });
  }

  private void read(long workspace) {
    attempt(workspace, () -> keeper.readJournal(workspace));
  }

  private void attempt(long workspace, Runnable work) {
    if (!goesOn() || clock.instant().isBefore(resting.getOrDefault(workspace, Instant.MIN))) {
      return;
    }
    try {
      work.run();
      resting.remove(workspace);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "workspace " + workspace + ": the search index fell behind", e);
      resting.put(workspace, clock.instant().plus(REST));
      keeper.doubt(workspace);
    }
  }
}
