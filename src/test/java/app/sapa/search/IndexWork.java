package app.sapa.search;

import app.sapa.bench.Beans;
import app.sapa.people.Machine;
import app.sapa.workspace.Tx;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The keeping of one workspace's part of the index, begun by hand. */
public final class IndexWork {
  private final Keeper keeper;
  private final Tx tx;
  private final Marks marks;
  private final long workspace;

  public IndexWork(Beans beans, long workspace) {
    this.keeper = beans.the(Keeper.class);
    this.tx = beans.the(Tx.class);
    this.marks = beans.the(Marks.class);
    this.workspace = workspace;
  }

  /** Makes it anew, and returns when it is. */
  public void rebuild() {
    tx.run(new Machine(workspace, Machine.Task.INDEXING), marks::forget);
    keeper.doubt(workspace);
    keeper.repair(workspace, () -> true);
  }

  /** Reads its journal in, and returns when it is empty. */
  public void catchUp() {
    keeper.catchUp(workspace);
  }

  /** Waits until it may be relied on, as long as the application itself is making it. */
  public void await() {
    while (!keeper.fit(workspace)) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
