package app.sapa.conversation;

import app.sapa.people.Machine;
import app.sapa.work.Blame;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Brings contacts back whose time has come, each once, also those that came due while all slept. */
@ApplicationScoped
public class Waking implements Recurring {
  private static final System.Logger LOG = System.getLogger(Waking.class.getName());
  private static final int AT_ONCE = 500;
  private static final String SOMEBODY_IS_DUE =
      "select distinct workspace_id from contact where snoozed_until <= ?";

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Changing changing;
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

  /** Goes on as long as there are more, and some of the last ones really woke. */
  private void wakeAll(Machine machine, Instant now) {
    List<UUID> due;
    long woken;
    do {
      due = due(machine, now);
      woken = due.stream().filter(contact -> wakes(machine, contact, now)).count();
    } while (due.size() == AT_ONCE && woken > 0);
  }

  private List<UUID> due(Machine machine, Instant now) {
    return tx.in(
        machine,
        () ->
            tx.list(
                Sql.of(
                    "select id from contact where snoozed_until <= ? order by snoozed_until limit"
                        + " ?",
                    now,
                    AT_ONCE),
                row -> row.id("id")));
  }

  private boolean wakes(Machine machine, UUID contact, Instant now) {
    try {
      changing.one(
          machine,
          contact,
          found -> found.isDue(now) && snoozing.wake(found, Source.SYSTEM, machine));
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "contact {0} does not wake: {1}", contact, Blame.of(e));
      return false;
    }
  }
}
