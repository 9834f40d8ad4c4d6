package app.sapa.conversation;

import app.sapa.people.Machine;
import app.sapa.work.Blame;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Closes conversations in which a member's message stayed without an answer for as long as the
 * workspace waits, by day and night. Only those that were opened since the workspace settled it so.
 */
@ApplicationScoped
public class AutoClosing implements Recurring {
  private static final System.Logger LOG = System.getLogger(AutoClosing.class.getName());
  private static final int AT_ONCE = 500;
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final String SOMEBODY_IS_SILENT =
      """
      select distinct c.workspace_id from contact c join workspace_switch s
        on s.workspace_id = c.workspace_id and s.name = 'AUTO_CLOSE'
      where c.waiting_since <= ? and c.status = 'OPEN' and c.snoozed_until is null
        and c.blocked_at is null\
      """;

  private static final String SILENT =
      """
      select c.id from contact c join conversation v
        on v.workspace_id = c.workspace_id and v.id = c.conversation_id
      join workspace_switch s on s.workspace_id = c.workspace_id and s.name = 'AUTO_CLOSE'
      where c.waiting_since <= ? and c.status = 'OPEN' and c.snoozed_until is null
        and c.blocked_at is null and v.opened_at >= s.since
      order by c.waiting_since limit ?\
      """;

  @Inject EachWorkspace eachWorkspace;
  @Inject Tx tx;
  @Inject Switches switches;
  @Inject Changing changing;
  @Inject Episodes episodes;
  @Inject Clock clock;

  @Override
  public String name() {
    return "auto-closing";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void run() {
    var now = clock.instant();
    eachWorkspace.run(
        SOMEBODY_IS_SILENT,
        now.minus(SHORTEST),
        workspace -> closeAll(new Machine(workspace, Machine.Task.CLOSING), now));
  }

  private void closeAll(Machine machine, Instant now) {
    var patience = switches.of(machine, Switch.AUTO_CLOSE);
    if (patience.equals(Switch.AUTO_CLOSE.beginning())) {
      return;
    }
    var then = now.minus(Duration.parse(patience));
    List<UUID> silent;
    long closed;
    do {
      silent = silent(machine, then);
      closed = silent.stream().filter(contact -> closes(machine, contact, then)).count();
    } while (silent.size() == AT_ONCE && closed > 0);
  }

  private List<UUID> silent(Machine machine, Instant then) {
    return tx.in(machine, () -> tx.list(Sql.of(SILENT, then, AT_ONCE), row -> row.id("id")));
  }

  private boolean closes(Machine machine, UUID contact, Instant then) {
    var ending = new Conversation.Ending(Source.AUTO_CLOSE, null, ClosingNote.NONE);
    try {
      changing.one(
          machine,
          contact,
          found ->
              found.isSilentSince(then)
                  && episodes.close(found, ending, machine, found.next(clock.instant())));
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "contact {0} does not close: {1}", contact, Blame.of(e));
      return false;
    }
  }
}
