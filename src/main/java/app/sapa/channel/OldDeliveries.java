package app.sapa.channel;

import app.sapa.people.Broom;
import app.sapa.work.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Sweeps away deliveries that were done 14 days ago and more; dead letters wait for a person. */
@ApplicationScoped
public class OldDeliveries implements Recurring {
  private static final Duration KEPT = Duration.ofDays(14);
  private static final String DELETION =
      """
      delete from inbound_event where id in (select id from inbound_event
        where state = 'DONE' and received_at < ? order by received_at limit ?)\
      """;

  @Inject Broom broom;

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
    broom.sweep(DELETION, KEPT);
  }
}
