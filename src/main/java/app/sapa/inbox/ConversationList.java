package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.base.Page;
import app.sapa.contact.ContactName;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Criterion;
import app.sapa.contact.Direction;
import app.sapa.contact.InSql;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an inbox page by page. A page is one statement that walks an index from where the last page
 * ended, so the four hundredth costs what the first one does.
 */
@ApplicationScoped
public class ConversationList {
  private static final String COLUMNS =
      """
      select c.id, c.first_name, c.last_name, c.assignee_id, c.queued_team_id, c.status,
        c.snoozed_until, c.blocked_at, c.last_message_at, c.last_message_direction,
        c.last_message_kind, c.last_message_preview, c.last_channel_id, c.tag_ids, c.newest_key,
        c.oldest_key, c.incoming_count - coalesce(r.ordinal,
          case when c.status = 'OPEN' then c.opened_ordinal else c.incoming_count end) as unread\
      """;

  private static final String READ =
      """
      left join read_pointer r on r.workspace_id = c.workspace_id and r.contact_id = c.id
        and r.membership_id = ?\
      """;

  @Inject Tx tx;
  @Inject TeamSeats seats;

  /** One page; {@code after} is where the page before it ended, null for the first. */
  public Page<ListRow> page(
      Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after, int size) {
    return tx.in(
        viewer,
        () -> {
          var rows =
              tx.list(
                  statement(viewer, inbox, look, after, size + 1), row -> row(row, look.order()));
          return Page.of(rows, size, ListRow::place);
        });
  }

  /** One contact's row, if this inbox, so looked at, holds it for this viewer just now. */
  public Optional<ListRow> row(Viewer viewer, Inbox inbox, Look look, UUID contact) {
    return rows(viewer, inbox, look, List.of(contact)).stream().findFirst();
  }

  /** The rows of those contacts that this inbox, so looked at, holds for this viewer just now. */
  public List<ListRow> rows(Viewer viewer, Inbox inbox, Look look, List<UUID> contacts) {
    return tx.in(
        viewer,
        () -> {
          var held = Holding.criterion(inbox, viewer, seats).and(look.criterion());
          return tx.list(
              Sql.of(
                      COLUMNS + " from contact c " + READ + " where c.id = any (?) and",
                      viewer.id(),
                      contacts)
                  .then(InSql.reading(held.and(Criterion.Visibility.of(viewer)))),
              row -> row(row, look.order()));
        });
  }

  /** What the ids in this workspace's rows are called. One statement. */
  public Names names(Viewer viewer) {
    return tx.in(
        viewer,
        () -> {
          var names = new Names();
          tx.list(
              Sql.of(
                  """
                  select 'MEMBER' as sort, id, name, '' as more from membership
                  union all select 'TAG', id, btrim(emoji || ' ' || name), '' from tag
                  union all select 'CHANNEL', id, name, kind from channel\
                  """),
              row -> {
                names.add(row.text("sort"), row.id("id"), row.text("name"), row.text("more"));
                return names;
              });
          return names;
        });
  }

  Sql statement(Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after, int limit) {
    var walk = new Walk(viewer, look, after, limit);
    var branches = Holding.branches(inbox, viewer, seats);
    if (branches.size() == 1) {
      return Sql.of(COLUMNS + " from contact c " + READ + " where", viewer.id())
          .then(walk.through(branches.getFirst()));
    }
    var keys = Sql.of("select c.* from (");
    for (int i = 0; i < branches.size(); i++) {
      keys = keys.then(i == 0 ? "(" : "union all (").then(walk.keys(branches.get(i))).then(")");
    }
    return Sql.of(COLUMNS + " from (")
        .then(keys.then(") c").then(walk.order()))
        .then(") k join contact c on c.workspace_id = k.workspace_id and c.id = k.id")
        .then(READ, viewer.id())
        .then(walk.order());
  }

  private static ListRow row(Row row, Look.Order order) {
    return new ListRow(
        row.id("id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        row.idOrNull("assignee_id"),
        row.idOrNull("queued_team_id"),
        ContactStatus.valueOf(row.text("status")),
        row.timeOrNull("snoozed_until") != null,
        row.timeOrNull("blocked_at") != null,
        row.timeOrNull("last_message_at"),
        direction(row.orNull("last_message_direction")),
        row.orNull("last_message_kind"),
        row.orNull("last_message_preview"),
        row.idOrNull("last_channel_id"),
        row.ids("tag_ids"),
        row.number("unread"),
        new Cursor(
            row.time(order == Look.Order.NEWEST ? "newest_key" : "oldest_key"), row.id("id")));
  }

  private static @Nullable Direction direction(@Nullable String name) {
    return name == null ? null : Direction.valueOf(name);
  }
}
