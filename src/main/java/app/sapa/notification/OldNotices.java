package app.sapa.notification;

import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sweeps away notices that were read 90 days ago and more, archived or not. */
@ApplicationScoped
public class OldNotices implements Recurring {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int AT_ONCE = 1_000;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Clock clock;

  @Override
  public String name() {
    return "old-notices";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    var before = clock.instant().minus(KEPT);
    eachWorkspace.run(workspace -> sweep(new Machine(workspace, Machine.Task.SWEEPING), before));
  }

  private void sweep(Machine machine, Instant before) {
    int swept;
    do {
      swept = tx.in(machine, () -> sweepSome(before));
    } while (swept == AT_ONCE);
  }

  private int sweepSome(Instant before) {
    return tx.change(
        Sql.of(
            """
            delete from notice where id in (select id from notice
              where read_at < ? order by read_at limit ?)\
            """,
            before,
            AT_ONCE));
  }
}
