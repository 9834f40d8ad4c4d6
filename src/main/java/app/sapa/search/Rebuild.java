package app.sapa.search;

import app.sapa.people.Machine;
import app.sapa.workspace.Sessions;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;

/** Reads a whole workspace into the index again. The journal waits meanwhile, others don't. */
@ApplicationScoped
class Rebuild {
  private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
  private static final int PAGE = 2_000;

  @Inject Tx tx;
  @Inject Index index;
  @Inject Marks marks;
  @Inject Sessions sessions;
  @Inject AcrossWorkspaces across;

  /**
   * Empties this workspace's part and fills it. What is broken off midway begins anew next time,
   * because only a finished index is vouched for.
   *
   * @param goOn asked before every page
   * @param lost told when what other workspaces had in the index had to go as well
   * @return whether it was finished
   */
  synchronized boolean all(long workspace, BooleanSupplier goOn, Runnable lost) {
    var machine = new Machine(workspace, Machine.Task.INDEXING);
    tx.run(machine, marks::forget);
    for (var kind : Kind.values()) {
      tx.run(machine, () -> empty(kind, lost));
      if (!fill(machine, kind, goOn)) {
        return false;
      }
    }
    tx.run(machine, marks::vouch);
    return true;
  }

  /** Only what can't even be emptied is thrown away, as it is every workspace's. */
  private void empty(Kind kind, Runnable lost) {
    try {
      index.session().workspace(kind.type()).purge();
    } catch (SearchException e) {
      LOG.log(Level.WARNING, "the index of {0} is unreadable and begun anew", kind);
      across.forget(kind);
      lost.run();
      Search.mapping(sessions.factory()).scope(kind.type()).schemaManager().dropAndCreate();
    }
  }

  /** The index writes one page while the next is read. */
  private boolean fill(Machine machine, Kind kind, BooleanSupplier goOn) {
    var page = new Page(SearchDocument.MARK, CompletableFuture.completedFuture(null));
    while (page.last != null) {
      if (!goOn.getAsBoolean()) {
        return false;
      }
      var before = page;
      page = tx.in(machine, () -> next(kind, before));
    }
    page.written.join();
    return true;
  }

  /** What was read last, none at the end, and when the index has it. */
  private record Page(@Nullable UUID last, CompletableFuture<?> written) {}

  private Page next(Kind kind, Page before) {
    var documents = documents(kind, Objects.requireNonNull(before.last));
    before.written.join();
    var additions = index.additions();
    documents.forEach(document -> additions.add(kind, document));
    var last = documents.size() < PAGE ? null : documents.getLast().id();
    return new Page(last, additions.written());
  }

  private List<? extends SearchDocument> documents(Kind kind, UUID after) {
    return tx.entities()
        .createQuery(
            "from " + kind.type().getSimpleName() + " where id > :after order by id", kind.type())
        .setParameter("after", after)
        .setMaxResults(PAGE)
        .getResultList();
  }
}
