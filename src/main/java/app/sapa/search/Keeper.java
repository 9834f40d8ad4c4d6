package app.sapa.search;

import app.sapa.people.Machine;
import app.sapa.workspace.Tx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.hibernate.search.util.common.SearchException;

/** Keeps each workspace's part of the index up, one hand at a time. */
@ApplicationScoped
class Keeper {
  private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

  @Inject Tx tx;
  @Inject Marks marks;
  @Inject Journal journal;
  @Inject Rebuild rebuild;
  @Inject Shape shape;

  private final Map<Long, Part> parts = new ConcurrentHashMap<>();

  private static final class Part {
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean fit;
  }

  @PostConstruct
  void settle() {
    shape.settle();
  }

  /** Whether this workspace's part may be relied on; false until it was looked at. */
  boolean fit(long workspace) {
    return part(workspace).fit;
  }

  /** Somebody found it wanting, or it is time: it is looked at again before it is used further. */
  void doubt(long workspace) {
    part(workspace).fit = false;
  }

  /**
   * Looks whether it belongs to the database, and relies on it if so.
   *
   * @return false when it must be repaired
   */
  boolean inspect(long workspace) {
    var part = part(workspace);
    if (!part.turn.tryLock()) {
      return true;
    }
    try {
      part.fit = belongs(workspace);
      return part.fit;
    } finally {
      part.turn.unlock();
    }
  }

  private void doubtAll() {
    parts.values().forEach(part -> part.fit = false);
  }

  /** Makes it anew unless it belongs to the database; ends early, and unfit, when told not to go on. */
  void repair(long workspace, BooleanSupplier goOn) {
    var part = part(workspace);
    part.turn.lock();
    try {
      part.fit = part.fit || belongs(workspace) || anew(workspace, goOn);
    } finally {
      part.turn.unlock();
    }
  }

  private boolean anew(long workspace, BooleanSupplier goOn) {
    LOG.log(Level.INFO, "workspace {0}: the search index is made anew", workspace);
    return rebuild.all(workspace, goOn, this::doubtAll);
  }

  private boolean belongs(long workspace) {
    try {
      return tx.in(new Machine(workspace, Machine.Task.INDEXING), marks::fit);
    } catch (SearchException e) {
      LOG.log(Level.WARNING, "workspace " + workspace + ": the search index is unreadable", e);
      return false;
    }
  }

  /** Reads its journal in, as long as batches are full and nobody else has it in hand. */
  void readJournal(long workspace) {
    var part = part(workspace);
    if (part.turn.tryLock()) {
      try {
        readAll(workspace, part);
      } finally {
        part.turn.unlock();
      }
    }
  }

  /** Waits its turn, mends what is to be mended and reads all of the journal in. */
  void catchUp(long workspace) {
    var part = part(workspace);
    part.turn.lock();
    try {
      repair(workspace, () -> true);
      readAll(workspace, part);
    } finally {
      part.turn.unlock();
    }
  }

  private void readAll(long workspace, Part part) {
    boolean more = part.fit;
    while (more) {
      more = journal.readIn(workspace) == Journal.BATCH;
    }
  }

  private Part part(long workspace) {
    return parts.computeIfAbsent(workspace, id -> new Part());
  }
}
