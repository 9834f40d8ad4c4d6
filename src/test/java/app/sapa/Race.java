package app.sapa;

import app.sapa.channel.Quietly;
import app.sapa.people.Actor;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Two who do something in the same moment, so that the second meets what the first has not kept. */
public final class Race {
  private Race() {}

  /**
   * The first does something and has not committed when the second does theirs; the first commits
   * when the second is done or has to wait.
   *
   * @return what the second was answered, if it was not obeyed
   */
  public static Optional<Throwable> of(Actor first, Runnable does, Actor second, Runnable meanwhile)
      throws InterruptedException {
    var tx = Stage.the(Tx.class);
    var backend = new AtomicInteger();
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<?> asked =
          tx.in(
              first,
              () -> {
                does.run();
                var asking =
                    threads.submit(
                        () ->
                            tx.run(
                                second,
                                () -> {
                                  backend.set(backend(tx));
                                  meanwhile.run();
                                }));
                Quietly.until(() -> asking.isDone() || isWaiting(backend.get()));
                return asking;
              });
      return answer(asked);
    }
  }

  private static Optional<Throwable> answer(Future<?> asked) throws InterruptedException {
    try {
      asked.get();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(e.getCause());
    }
  }

  private static int backend(Tx tx) {
    return tx.first(Sql.of("select pg_backend_pid() as pid"), row -> row.number("pid"))
        .orElseThrow();
  }

  private static boolean isWaiting(int backend) {
    return !PastWalls.texts("select 1 from pg_locks where not granted and pid = ?", backend)
        .isEmpty();
  }
}
