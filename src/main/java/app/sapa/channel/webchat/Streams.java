package app.sapa.channel.webchat;

import app.sapa.live.Live;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * The visitors' open streams of this node, bounded per visitor and per channel. Each waits on a
 * virtual thread of its own, so a slow visitor holds up nobody else.
 */
@ApplicationScoped
public class Streams {
  static final int PER_VISITOR = 8;
  static final int PER_CHANNEL = 2_000;

  /** Then the browser has to ask again, and its token and channel are looked at again. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final System.Logger LOG = System.getLogger(Streams.class.getName());

  @Inject Live live;
  @Inject Clock clock;

  private final Set<VisitorStream> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<UUID, Integer> counts = new ConcurrentHashMap<>();

  /** A stream, and what gives its connection back. */
  record Connection(VisitorStream stream, Runnable ended) {}

  /**
   * Opens a stream and lets it run by itself.
   *
   * @throws TurnedAway when the visitor or the channel has too many; nothing was opened then
   */
  void start(Visit visit, Supplier<Connection> opening) {
    take(visit);
    try {
      var connection = opening.get();
      open.add(connection.stream());
      Thread.ofVirtual().name("webchat-stream").start(() -> run(visit, connection));
    } catch (RuntimeException e) {
      giveBack(visit);
      throw e;
    }
  }

  private void run(Visit visit, Connection connection) {
    var stream = connection.stream();
    try (var _ = live.hear(visit.workspace(), stream::hear)) {
      stream.run(clock.instant().plus(LONGEST), clock);
    } catch (IOException | InterruptedException | DatabaseTrouble e) {
      LOG.log(Level.DEBUG, "a visitor's stream ended: {0}", e.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a visitor's stream failed", e);
    } finally {
      open.remove(stream);
      giveBack(visit);
      connection.ended().run();
    }
  }

  private void take(Visit visit) {
    if (counts.merge(visit.visitor(), 1, Integer::sum) > PER_VISITOR) {
      giveBack(visit.visitor());
      throw full();
    }
    if (counts.merge(visit.channel(), 1, Integer::sum) > PER_CHANNEL) {
      giveBack(visit);
      throw full();
    }
  }

  private static TurnedAway full() {
    return TurnedAway.tooMany(Duration.ofSeconds(30));
  }

  private void giveBack(Visit visit) {
    giveBack(visit.visitor());
    giveBack(visit.channel());
  }

  private void giveBack(UUID id) {
    counts.computeIfPresent(id, (_, count) -> count == 1 ? null : count - 1);
  }

  @PreDestroy
  void endAll() {
    open.forEach(VisitorStream::end);
  }
}
