package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.contact.ContactName;
import app.sapa.contact.ContactStatus;
import app.sapa.contact.Direction;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns that make a list's row. */
final class ListRows {
  private static final String COLUMNS =
      """
      select c.id, c.first_name, c.last_name, c.assignee_id, c.queued_team_id, c.status,
        c.snoozed_until, c.blocked_at, c.last_message_at, c.last_message_direction,
        c.last_message_kind, c.last_message_preview, c.last_channel_id, c.tag_ids,
        c.incoming_count - coalesce(r.ordinal,
          case when c.status = 'OPEN' then c.opened_ordinal else c.incoming_count end) as unread,
        c.scheduled_replies > 0 as awaited,
        %s as place\
      """;

  private static final String READ =
      """
      left join read_pointer r on r.workspace_id = c.workspace_id and r.contact_id = c.id
        and r.membership_id = ?\
      """;

  private ListRows() {}

  /** The columns of {@code contact c} and {@link #read}, and by what the list is ordered. */
  static Sql columns(String place) {
    return Sql.of(COLUMNS.formatted(place));
  }

  /** Joins how far the viewer has read. */
  static Sql read(Viewer viewer) {
    return Sql.of(READ, viewer.id());
  }

  static ListRow row(Row row) {
    return row(row, row.time("place"));
  }

  /** The same, placed by something else. */
  static ListRow row(Row row, Instant place) {
    return new ListRow(
        row.id("id"),
        new ContactName(row.text("first_name"), row.text("last_name")).whole(),
        row.idOrNull("assignee_id"),
        row.idOrNull("queued_team_id"),
        ContactStatus.valueOf(row.text("status")),
        row.timeOrNull("snoozed_until"),
        row.timeOrNull("blocked_at") != null,
        row.timeOrNull("last_message_at"),
        direction(row.orNull("last_message_direction")),
        row.orNull("last_message_kind"),
        row.orNull("last_message_preview"),
        row.idOrNull("last_channel_id"),
        row.ids("tag_ids"),
        row.number("unread"),
        row.flag("awaited"),
        new Cursor(place, row.id("id")));
  }

  private static @Nullable Direction direction(@Nullable String name) {
    return name == null ? null : Direction.valueOf(name);
  }
}
