package app.sapa.guard;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few run at a time and a few more wait in line; whoever comes after those is refused. */
final class Turnstile {
  private final String work;
  private final Semaphore inside;
  private final Semaphore running;

  Turnstile(String work, int running, int waiting) {
    this.work = work;
    this.inside = new Semaphore(running + waiting);
    this.running = new Semaphore(running, true);
  }

  /**
   * @throws Overloaded if the line is full, or the thread was interrupted in it
   */
  <T> T pass(Supplier<T> task) {
    if (!inside.tryAcquire()) {
      throw new Overloaded(work);
    }
    try {
      return inTurn(task);
    } finally {
      inside.release();
    }
  }

  private <T> T inTurn(Supplier<T> task) {
    try {
      running.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Overloaded(work);
    }
    try {
      return task.get();
    } finally {
      running.release();
    }
  }

  /** How many wait in line; an estimate while others come and go. */
  int waiting() {
    return running.getQueueLength();
  }
}
