package app.sapa.bulk;

import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Sweeps away work that began 30 days ago and more; what it did stays, and is in the threads. */
@ApplicationScoped
public class OldRuns implements Recurring {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String ANY_OLD =
      "select distinct workspace_id from bulk_run where started_at < ?";

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Clock clock;

  @Override
  public String name() {
    return "old-bulk-runs";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    var before = clock.instant().minus(KEPT);
    eachWorkspace.run(
        ANY_OLD,
        before,
        workspace ->
            tx.run(
                new Machine(workspace, Machine.Task.SWEEPING),
                () -> tx.change(Sql.of("delete from bulk_run where started_at < ?", before))));
  }
}
