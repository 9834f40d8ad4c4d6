package app.sapa.people;

import app.sapa.work.EachWorkspace;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sweeps old rows away in every workspace, some at a time, so that none holds the others up. */
@ApplicationScoped
public class Broom {
  private static final int AT_ONCE = 1_000;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Clock clock;

  /**
   * Deletes what is older than that.
   *
   * @param deletion takes the time before which rows are old, and how many to delete at the most
   */
  public void sweep(String deletion, Duration kept) {
    var before = clock.instant().minus(kept);
    eachWorkspace.run(
        workspace -> sweep(new Machine(workspace, Machine.Task.SWEEPING), deletion, before));
  }

  private void sweep(Machine machine, String deletion, Instant before) {
    int swept;
    do {
      swept = tx.in(machine, () -> tx.change(Sql.of(deletion, before, AT_ONCE)));
    } while (swept == AT_ONCE);
  }
}
