package app.sapa.live.ui;

import app.sapa.live.Live;
import app.sapa.live.Nudge;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gathers the nudges of one workspace for one screen and hands them over at most four times a
 * second, each set once. The reader runs outside the screen's lock and enters it itself.
 */
public final class Pulse implements AutoCloseable {
  private static final long GATHERING_MILLIS = 250;

  private final ScheduledExecutorService executor;
  private final Consumer<Set<Nudge>> reader;
  private final Live.Subscription subscription;
  private final Set<Nudge> gathered = new HashSet<>();
  private boolean beating;
  private boolean closed;

  /** Gathers nudges of those kinds alone. */
  public Pulse(
      Live live,
      long workspace,
      Set<Nudge.What> heard,
      ScheduledExecutorService executor,
      Consumer<Set<Nudge>> reader) {
    this.executor = executor;
    this.reader = reader;
    this.subscription = live.hear(workspace, nudge -> gather(heard, nudge));
  }

  private synchronized void gather(Set<Nudge.What> heard, Nudge nudge) {
    if (closed || !heard.contains(nudge.what())) {
      return;
    }
    gathered.add(nudge);
    if (!beating) {
      beating = true;
      schedule();
    }
  }

  private void schedule() {
    var _ = executor.schedule(this::beat, GATHERING_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    Set<Nudge> now;
    synchronized (this) {
      beating = false;
      now = closed ? Set.of() : Set.copyOf(gathered);
      gathered.clear();
    }
    if (!now.isEmpty()) {
      reader.accept(now);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    gathered.clear();
    subscription.close();
  }
}
