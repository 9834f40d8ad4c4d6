package app.sapa.work;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that carry the application with them: the server's own where there is one, since only
 * those can look names up, else plain daemons.
 */
@ApplicationScoped
public class Threads {
  @Inject Instance<ManagedThreadFactory> managed;

  /** So many at once, the rest wait; idle ones end. */
  public ExecutorService pool(String name, int most) {
    var pool =
        new ThreadPoolExecutor(
            most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** A thread that looks at the clock for others, and does only what is quick. */
  public ScheduledExecutorService clockwork(String name) {
    return Executors.newSingleThreadScheduledExecutor(named(name));
  }

  /** One thread for something that lasts as long as the application. */
  Thread thread(String name, Runnable work) {
    return named(name).newThread(work);
  }

  ThreadFactory named(String name) {
    return work -> {
      var thread = managed.isResolvable() ? managed.get().newThread(work) : new Thread(work);
      thread.setName(name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
