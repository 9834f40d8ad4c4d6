package app.sapa.live.ui;

import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.work.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts a pulse for each open screen. */
@ApplicationScoped
public class Pulses {
  private static final int READERS = 4;
  private static final Set<Nudge.What> EVERYTHING = Set.of(Nudge.What.values());

  @Inject Live live;
  @Inject Threads threads;

  private ScheduledExecutorService clockwork;
  private ExecutorService readers;

  @PostConstruct
  void start() {
    clockwork = threads.clockwork("sapa-pulse");
    readers = threads.pool("sapa-screens", READERS);
  }

  /** Hears a workspace for a screen, until it is closed. */
  public Pulse start(long workspace, Consumer<Set<Nudge>> reader) {
    return start(workspace, EVERYTHING, reader);
  }

  /** The same for a screen to which only nudges of some kinds mean anything. */
  public Pulse start(long workspace, Set<Nudge.What> heard, Consumer<Set<Nudge>> reader) {
    return new Pulse(
        live, workspace, heard, clockwork, nudges -> readers.execute(() -> reader.accept(nudges)));
  }

  /** Does something for a screen again and again, until it is cancelled. */
  public Future<?> every(Duration pause, Runnable work) {
    return clockwork.scheduleWithFixedDelay(
        () -> readers.execute(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    clockwork.shutdownNow();
    readers.shutdownNow();
  }
}
