package app.sapa.live;

import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The change bus of this node, heard per workspace. */
@ApplicationScoped
public class Live {
  private static final System.Logger LOG = System.getLogger(Live.class.getName());

  @Inject Tx tx;

  private final Map<Long, Map<Subscription, Consumer<Nudge>>> listeners = new ConcurrentHashMap<>();

  /** Ends itself when closed; closing again is harmless. */
  public final class Subscription implements AutoCloseable {
    private final long workspace;

    private Subscription(long workspace) {
      this.workspace = workspace;
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          workspace,
          (id, here) -> {
            here.remove(this);
            return here.isEmpty() ? null : here;
          });
    }
  }

  /** Hears every nudge of a workspace; the listener must be quick, and hand work to others. */
  public Subscription hear(long workspace, Consumer<Nudge> listener) {
    var subscription = new Subscription(workspace);
    // In one step, or the last one's leaving could take the newcomer's place away.
    listeners.compute(
        workspace,
        (id, here) -> {
          var all = here == null ? new ConcurrentHashMap<Subscription, Consumer<Nudge>>() : here;
          all.put(subscription, listener);
          return all;
        });
    return subscription;
  }

  /** Nudges once the transaction under way has committed; never if it rolls back. */
  public void changed(Nudge.What what, UUID id) {
    var nudge = new Nudge(tx.entry().workspace(), what, id);
    tx.afterCommit(() -> tell(nudge));
  }

  /** Nudges at once; for what lives in memory only. */
  public void tell(Nudge nudge) {
    listeners
        .getOrDefault(nudge.workspace(), Map.of())
        .values()
        .forEach(listener -> tell(listener, nudge));
  }

  private static void tell(Consumer<Nudge> listener, Nudge nudge) {
    try {
      listener.accept(nudge);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a listener failed on a nudge", e);
    }
  }
}
