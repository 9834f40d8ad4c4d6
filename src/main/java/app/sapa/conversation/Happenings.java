package app.sapa.conversation;

import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks up what {@link News} is about, as it is by now. */
@ApplicationScoped
public class Happenings {
  private static final String OF_THE_UNBLOCKED =
      """
      join contact c on c.workspace_id = e.workspace_id and c.id = e.contact_id
        and c.blocked_at is null
      where e.id = ?\
      """;

  @Inject Tx tx;

  /**
   * What that message, comment or event stands for. Empty when it is nothing to tell, and for the
   * blocked: of them nobody hears. One statement for a message.
   */
  public Optional<Happening> of(Machine machine, UUID entry) {
    return tx.in(machine, () -> heard(entry).or(() -> mentioned(entry)).or(() -> event(entry)));
  }

  private Optional<Happening> heard(UUID entry) {
    return tx.first(
        Sql.of("select e.contact_id, e.ordinal, c.assignee_id from message e")
            .then(OF_THE_UNBLOCKED, entry)
            .then("and e.direction = 'IN'"),
        row ->
            new Happening.Heard(
                row.id("contact_id"), row.number("ordinal"), row.idOrNull("assignee_id")));
  }

  private Optional<Happening> mentioned(UUID entry) {
    return tx.first(
        Sql.of(
                """
                select e.contact_id, e.author_id, array(select m.membership_id
                  from comment_mention m
                  where m.workspace_id = e.workspace_id and m.comment_id = e.id) as members
                from comment e\
                """)
            .then(OF_THE_UNBLOCKED, entry),
        row ->
            new Happening.Mentioned(
                row.id("contact_id"), entry, row.id("author_id"), Set.copyOf(row.ids("members"))));
  }

  private Optional<Happening> event(UUID entry) {
    return tx.first(
            Sql.of(
                    """
                    select e.contact_id, e.type, e.source, e.actor_id, e.subject_id,
                      coalesce(e.assignee_id, (select s.actor_id from event s
                        where s.workspace_id = e.workspace_id and s.contact_id = e.contact_id
                          and s.type = 'SNOOZED' and s.at < e.at
                        order by s.at desc limit 1)) as whose
                    from event e\
                    """)
                .then(OF_THE_UNBLOCKED, entry),
            row -> event(entry, row))
        .flatMap(found -> found);
  }

  private static Optional<Happening> event(UUID entry, Row row) {
    var contact = row.id("contact_id");
    return switch (EventType.valueOf(row.text("type"))) {
      case ASSIGNED ->
          Optional.of(
              new Happening.Given(contact, entry, row.idOrNull("actor_id"), row.id("subject_id")));
      case UNASSIGNED, QUEUED -> Optional.of(new Happening.Taken(contact));
      case UNSNOOZED ->
          Source.valueOf(row.text("source")) == Source.SYSTEM
              ? Optional.of(new Happening.Woken(contact, entry, row.idOrNull("whose")))
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
