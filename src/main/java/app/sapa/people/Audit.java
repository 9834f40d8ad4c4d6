package app.sapa.people;

import app.sapa.base.Cursor;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Page;
import app.sapa.guard.JsonRead;
import app.sapa.guard.SafeJson;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit log of a workspace, to which the application can only add. An entry belongs to the
 * change it tells of: both are there, or neither.
 */
@ApplicationScoped
public class Audit {
  private static final int MOST = 200;

  @Inject Tx tx;
  @Inject Clock clock;

  /** As the column {@code details} holds it. */
  private record Details(Map<String, String> before, Map<String, String> after) {}

  /**
   * Writes down what the transaction under way does, by whoever it belongs to.
   *
   * @param before values that are no more, by name; none of a person's own, no secrets
   * @param after the values in their place
   */
  public void note(
      AuditAction action, UUID subject, Map<String, String> before, Map<String, String> after) {
    var at = clock.instant();
    var entry = tx.entry();
    tx.change(
        Sql.of(
            "insert into audit_entry (workspace_id, id, at, actor_id, task, action, subject_id,"
                + " details) values ("
                + Sql.HERE
                + ", ?, ?, ?, ?, ?, ?, ?::jsonb)",
            Ids.next(clock),
            at,
            entry.member().orElse(null),
            entry instanceof Machine machine ? machine.task() : null,
            action,
            subject,
            new String(SafeJson.write(new Details(before, after)), StandardCharsets.UTF_8)));
  }

  /**
   * One page, newest first.
   *
   * @param after the last page's cursor, or null for the first page
   * @param size at most 200
   * @throws NotThere for a viewer who may not read it
   */
  public Page<AuditEntry> page(Viewer viewer, @Nullable Cursor after, int size) {
    if (!viewer.may(Permission.READ_AUDIT)) {
      throw new NotThere();
    }
    int most = Math.clamp(size, 1, MOST);
    var rows = tx.in(viewer, () -> tx.list(newest(after, most + 1), Audit::entry));
    return Page.of(rows, most, entry -> new Cursor(entry.at(), entry.id()));
  }

  private static Sql newest(@Nullable Cursor after, int limit) {
    var all =
        Sql.of(
            "select id, at, actor_id, task, action, subject_id, details::text as details"
                + " from audit_entry");
    var rest = after == null ? all : all.then("where (at, id) < (?, ?)", after.at(), after.id());
    return rest.then("order by at desc, id desc limit ?", limit);
  }

  private static AuditEntry entry(Row row) {
    var task = row.orNull("task");
    var details = details(row.text("details"));
    return new AuditEntry(
        row.id("id"),
        row.time("at"),
        row.idOrNull("actor_id"),
        task == null ? null : Machine.Task.valueOf(task),
        AuditAction.valueOf(row.text("action")),
        row.id("subject_id"),
        details.before(),
        details.after());
  }

  private static Details details(String json) {
    return switch (SafeJson.read(json.getBytes(StandardCharsets.UTF_8), Details.class)) {
      case JsonRead.Value<Details>(var details) -> details;
      case JsonRead.Refused<Details>(var reason) -> throw new IllegalStateException(reason);
    };
  }
}
