package app.sapa.conversation;

import app.sapa.people.Machine;
import app.sapa.work.EachWorkspace;
import app.sapa.work.Recurring;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Closes conversations in which a member's message stayed without an answer for as long as the
 * workspace waits, by day and night. Only those that were opened since the workspace settled it so.
 */
@ApplicationScoped
public class AutoClosing implements Recurring {
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
  @Inject Switches switches;
  @Inject DueContacts dueContacts;
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
    var ending = new Conversation.Ending(Source.AUTO_CLOSE, null, ClosingNote.NONE);
    dueContacts.change(
        machine,
        SILENT,
        then,
        contact ->
            contact.isSilentSince(then)
                && episodes.end(contact, ending, machine, contact.next(clock.instant())));
  }
}
