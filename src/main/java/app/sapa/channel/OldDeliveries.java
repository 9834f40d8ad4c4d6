package app.sapa.channel;

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

/** Sweeps away deliveries that were done 14 days ago and more; dead letters wait for a person. */
@ApplicationScoped
public class OldDeliveries implements Recurring {
  private static final Duration KEPT = Duration.ofDays(14);
  private static final int AT_ONCE = 1_000;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Clock clock;

  @Override
  public String name() {
    return "old-deliveries";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
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
            delete from inbound_event where id in (select id from inbound_event
              where state = 'DONE' and received_at < ? order by received_at limit ?)\
            """,
            before,
            AT_ONCE));
  }
}
