package app.sapa.work;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The workers of this node, one for each queue that has work; they live as the application does. */
@ApplicationScoped
public class Workers {
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  @Inject @Any Instance<QueueWork> works;
  @Inject Queue queue;
  @Inject Bells bells;
  @Inject Rush rush;
  @Inject Clock clock;
  @Inject Threads threads;

  private final List<Worker> workers = new ArrayList<>();

  synchronized void start(@Observes Startup startup) {
    int cores = Runtime.getRuntime().availableProcessors();
    for (var work : works) {
      begin(work, Pace.of(work.queue(), cores));
    }
  }

  private void begin(QueueWork work, Pace pace) {
    var name = "sapa-" + work.queue().name().toLowerCase(Locale.ROOT);
    var worker =
        new Worker(
            work, pace, queue.table(), bells, rush, clock, threads.pool(name, pace.atOnce()));
    workers.add(worker);
    threads.thread(name + "-claims", worker).start();
  }

  /** Heard before any bean is destroyed, so that what is under way finds everything it needs. */
  void stop(@Observes Shutdown shutdown) {
    stop();
  }

  @PreDestroy
  synchronized void stop() {
    workers.parallelStream().forEach(worker -> worker.stop(FAREWELL));
    workers.clear();
  }
}
