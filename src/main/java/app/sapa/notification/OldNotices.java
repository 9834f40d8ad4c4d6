package app.sapa.notification;

import app.sapa.people.Broom;
import app.sapa.work.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sweeps away notices that were read 90 days ago and more, archived or not. */
@ApplicationScoped
public class OldNotices implements Recurring {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String DELETION =
      """
      delete from notice where id in (select id from notice
        where read_at < ? order by read_at limit ?)\
      """;

  @Inject Broom broom;

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
    broom.sweep(DELETION, KEPT);
  }
}
