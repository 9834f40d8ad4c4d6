package app.sapa.bulk;

import app.sapa.conversation.Deed;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The pieces of work of a workspace, inside the transaction under way. */
@ApplicationScoped
class BulkRuns {
  private static final String ALL =
      """
      select id, starter_id, deed::text as deed, state, total, changed, same, refused, taken_back
      from bulk_run\
      """;

  @Inject Tx tx;
  @Inject Clock clock;

  void add(UUID id, UUID starter, Deed deed) {
    tx.change(
        Sql.of(
            "insert into bulk_run (workspace_id, id, starter_id, deed, state, total, started_at)"
                + " values ("
                + Sql.HERE
                + ", ?, ?, ?::jsonb, ?, 0, ?)",
            id,
            starter,
            DeedJson.write(deed),
            BulkRun.State.RUNNING,
            clock.instant()));
  }

  void total(UUID id, int many) {
    tx.change(Sql.of("update bulk_run set total = ? where id = ?", many, id));
  }

  Optional<BulkRun> find(UUID id) {
    return tx.first(Sql.of(ALL).then("where id = ?", id), BulkRuns::run);
  }

  Optional<BulkRun> latest(UUID starter) {
    return tx.first(
        Sql.of(ALL)
            .then(
                "where starter_id = ? and state in ('RUNNING', 'STOPPING', 'UNDOING')"
                    + " order by started_at desc limit 1",
                starter),
        BulkRuns::run);
  }

  /** Goes on from one state to another; says whether it was in that one. */
  boolean turn(UUID id, BulkRun.State from, BulkRun.State to) {
    var ended = to.isUnderWay() ? null : clock.instant();
    return tx.change(
            Sql.of(
                "update bulk_run set state = ?, ended_at = ? where id = ? and state = ?",
                to,
                ended,
                id,
                from))
        > 0;
  }

  void count(UUID id, int changed, int same, int refused, int takenBack) {
    tx.change(
        Sql.of(
            """
            update bulk_run set changed = changed + ?, same = same + ?, refused = refused + ?,
              taken_back = taken_back + ? where id = ?\
            """,
            changed,
            same,
            refused,
            takenBack,
            id));
  }

  private static BulkRun run(Row row) {
    return new BulkRun(
        row.id("id"),
        row.id("starter_id"),
        DeedJson.read(row.text("deed")),
        BulkRun.State.valueOf(row.text("state")),
        row.number("total"),
        row.number("changed"),
        row.number("same"),
        row.number("refused"),
        row.number("taken_back"));
  }
}
