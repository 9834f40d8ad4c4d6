package app.sapa.work;

import app.sapa.workspace.DataSources;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is due by the clock, kept by db-scheduler in PostgreSQL: once, on whichever node lives. */
@ApplicationScoped
public class Due {
  private static final System.Logger LOG = System.getLogger(Due.class.getName());
  private static final int AT_ONCE = 2;
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  @Inject @Any Instance<Recurring> recurring;
  @Inject DataSources dataSources;
  @Inject Clock clock;
  @Inject Threads threads;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Scheduler scheduler;

  void start(@Observes Startup startup) {
    var tasks = recurring.stream().map(Due::task).toList();
    if (!tasks.isEmpty()) {
      var made = scheduler(tasks);
      scheduler = made;
      threads.thread("sapa-due-start", () -> startOnceThereIsADatabase(made)).start();
    }
  }

  private static RecurringTask<Void> task(Recurring one) {
    return Tasks.recurring(one.name(), FixedDelay.of(one.every()))
        .execute((instance, context) -> run(one));
  }

  private static void run(Recurring one) {
    try {
      one.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "{0}: {1}", one.name(), Blame.of(e));
      throw new IllegalStateException(one.name() + " failed"); // without what the cause may quote
    }
  }

  private Scheduler scheduler(List<RecurringTask<Void>> tasks) {
    return Scheduler.create(dataSources.app())
        .startTasks(tasks)
        .tableName("scheduled_task")
        .clock(clock::instant)
        .pollingInterval(Duration.ofSeconds(5))
        .failureLogging(LogLevel.DEBUG, false)
        .shutdownMaxWait(FAREWELL)
        .executorService(threads.pool("sapa-due", AT_ONCE))
        .dueExecutor(Executors.newSingleThreadExecutor(threads.named("sapa-due-polls")))
        .housekeeperExecutor(
            Executors.newScheduledThreadPool(AT_ONCE, threads.named("sapa-due-keeps")))
        .threads(AT_ONCE)
        .build();
  }

  private void startOnceThereIsADatabase(Scheduler made) {
    try {
      do {
        if (starts(made)) {
          return;
        }
      } while (!stopped.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean starts(Scheduler made) {
    if (stopped.getCount() == 0) {
      return true;
    }
    try {
      made.start();
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "what is due waits for the database: {0}", Blame.of(e));
      return false;
    }
  }

  /** Heard before any bean is destroyed. */
  void stop(@Observes Shutdown shutdown) {
    stop();
  }

  @PreDestroy
  synchronized void stop() {
    stopped.countDown();
    var made = scheduler;
    if (made != null) {
      made.stop();
      scheduler = null;
    }
  }
}
