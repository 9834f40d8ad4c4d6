package app.sapa.conversation;

import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Brings contacts back whose time has come, each once, also those that came due while all slept. */
@ApplicationScoped
public class Waking implements Recurring {
  private static final String SOMEBODY_IS_DUE =
      "select distinct workspace_id from contact where snoozed_until <= ?";
  private static final String DUE =
      "select id from contact where snoozed_until <= ? order by snoozed_until limit ?";

  @Inject EachWorkspace eachWorkspace;
  @Inject DueContacts dueContacts;
  @Inject Snoozing snoozing;
  @Inject Clock clock;

  @Override
  public String name() {
    return "waking";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void run() {
    var now = clock.instant();
    eachWorkspace.run(
        SOMEBODY_IS_DUE,
        now,
        workspace -> wakeAll(new Machine(workspace, Machine.Task.WAKING), now));
  }

  private void wakeAll(Machine machine, Instant now) {
    dueContacts.change(
        machine,
        DUE,
        now,
        contact -> contact.isDue(now) && snoozing.wake(contact, Source.SYSTEM, machine));
  }
}
