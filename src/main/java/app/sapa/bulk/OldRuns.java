package app.sapa.bulk;

import app.sapa.people.Broom;
import app.sapa.work.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sweeps away work that began 30 days ago and more; what it did stays, and is in the threads. */
@ApplicationScoped
public class OldRuns implements Recurring {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String DELETION =
      """
      delete from bulk_run where id in (select id from bulk_run
        where started_at < ? order by started_at limit ?)\
      """;

  @Inject Broom broom;

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
    broom.sweep(DELETION, KEPT);
  }
}
