package app.sapa.work;

import app.sapa.workspace.Unwalled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The queue as workers see it: over all workspaces, which is why this table holds no content and
 * this class alone works outside {@code Tx}.
 */
final class QueueTable {
  /** A row that is tried again this soon holds its lane; behind a longer pause others pass it. */
  static final Duration SOON = Duration.ofSeconds(10);

  // Workspaces take turns (nth, then id), so a long line of one does not hold up the others. Within
  // one, rows go by id, and none before an earlier one of its lane that is in hand or due soon.
  // That
  // one is asked for row by row: a join, which the planner can make of "not exists", reads them
  // all.
  private static final String CLAIM =
      """
      with recursive here as (
        (select workspace_id from queue where name = ? order by workspace_id limit 1)
        union all
        select (select q.workspace_id from queue q
          where q.name = ? and q.workspace_id > here.workspace_id order by q.workspace_id limit 1)
        from here where here.workspace_id is not null
      ), ready as (
        select turn.workspace_id, turn.id from here cross join lateral (
          select q.workspace_id, q.id, row_number() over (order by q.id) as nth from queue q
          where q.name = ? and q.workspace_id = here.workspace_id
            and q.due_at <= ? and (q.lease_until is null or q.lease_until <= ?)
            and (select e.id from queue e
              where e.lane = q.lane and e.id < q.id
                and (e.lease_until > ? or (e.due_at > ? and e.due_at <= ?)) limit 1) is null
          order by q.id
          limit least(?, ? - (select count(*) from queue b
            where b.name = ? and b.workspace_id = here.workspace_id and b.lease_until > ?))
        ) turn
        order by turn.nth, turn.id limit ?
      ), taken as (
        select q.name, q.workspace_id, q.id from ready r
        join queue q on q.name = ? and q.workspace_id = r.workspace_id and q.id = r.id
        for update of q skip locked
      )
      update queue q set lease_until = ?, attempts = attempts + 1 from taken t
      where q.name = t.name and q.workspace_id = t.workspace_id and q.id = t.id
      returning q.id, q.workspace_id, q.ref, q.lane, q.attempts, q.lease_until\
      """;

  private final Unwalled database;

  QueueTable(DataSource source) {
    database = new Unwalled(source);
  }

  /** Takes rows into hand, in their order; none once the workspaces' shares are used up. */
  List<Claim> claim(QueueName name, Pace pace, int most, Instant now) {
    return database.in(
        connection -> {
          oneAtATime(connection, name);
          return claim(connection, name, pace, most, now);
        });
  }

  // Two claims at once could each take a part of a lane. A statement sees what was committed before
  // it began, so the lock has to be a statement of its own.
  private static void oneAtATime(Connection connection, QueueName name) throws SQLException {
    try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
      lock.setInt(1, "sapa.queue".hashCode());
      lock.setInt(2, name.name().hashCode());
      lock.execute();
    }
  }

  private static List<Claim> claim(
      Connection connection, QueueName name, Pace pace, int most, Instant now) throws SQLException {
    try (var claim = connection.prepareStatement(CLAIM)) {
      var at = now.atOffset(ZoneOffset.UTC);
      bind(
          claim,
          name.name(),
          name.name(),
          name.name(),
          at,
          at,
          at,
          at,
          now.plus(SOON).atOffset(ZoneOffset.UTC),
          most,
          pace.share(),
          name.name(),
          at,
          most,
          name.name(),
          now.plus(pace.lease()).atOffset(ZoneOffset.UTC));
      var claims = new ArrayList<Claim>();
      try (var rows = claim.executeQuery()) {
        while (rows.next()) {
          claims.add(claim(name, rows));
        }
      }
      claims.sort(Comparator.comparingLong(Claim::id));
      return claims;
    }
  }

  private static Claim claim(QueueName name, ResultSet row) throws SQLException {
    return new Claim(
        name,
        row.getLong("id"),
        row.getLong("workspace_id"),
        row.getObject("ref", UUID.class),
        row.getLong("lane"),
        row.getInt("attempts"),
        row.getObject("lease_until", OffsetDateTime.class).toInstant());
  }

  /** It is done; nobody takes it again. */
  void done(Claim claim) {
    change("delete from queue where", claim);
  }

  /** To be tried again then. */
  void again(Claim claim, Instant due) {
    change(
        "update queue set due_at = ?, lease_until = null where",
        claim,
        due.atOffset(ZoneOffset.UTC));
  }

  /** Given back untouched; that was no attempt. */
  void release(Claim claim) {
    change("update queue set lease_until = null, attempts = attempts - 1 where", claim);
  }

  long depth(QueueName name, Instant now) {
    return database.with(
        connection -> {
          try (var count =
              connection.prepareStatement(
                  "select count(*) from queue where name = ?"
                      + " and (due_at <= ? or lease_until is not null)")) {
            bind(count, name.name(), now.atOffset(ZoneOffset.UTC));
            try (var rows = count.executeQuery()) {
              rows.next();
              return rows.getLong(1);
            }
          }
        });
  }

  // Not waiting for the disk: were it lost, the row would be taken again after its lease, and work
  // is harmless when repeated.
  private void change(String sql, Claim claim, Object... values) {
    var all = new ArrayList<Object>(List.of(values));
    all.addAll(List.of(claim.queue().name(), claim.workspace(), claim.id(), claim.attempts()));
    database.in(
        connection -> {
          try (var change =
              connection.prepareStatement(
                  "set local synchronous_commit = off; "
                      + sql
                      + " name = ? and workspace_id = ? and id = ? and attempts = ?")) {
            bind(change, all.toArray());
            return change.execute();
          }
        });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
