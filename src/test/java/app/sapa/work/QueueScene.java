package app.sapa.work;

import app.sapa.database.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A queue of a test's own, beside the one that the application's workers empty. */
final class QueueScene implements AutoCloseable {
  private final String schema = "queue_" + UUID.randomUUID().toString().replace("-", "");
  private final HikariDataSource source;

  QueueScene() {
    superuser(
        "create schema " + schema + " authorization sapa_owner",
        "create table " + schema + ".queue (like sapa.queue including all)",
        "create table " + schema + ".scheduled_task (like sapa.scheduled_task including all)",
        "grant all on all tables in schema " + schema + " to sapa_owner");
    var config = new HikariConfig();
    config.setDataSource(TestDatabase.shared().owner());
    config.setConnectionInitSql("set search_path = " + schema);
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(0);
    source = new HikariDataSource(config);
  }

  DataSource source() {
    return source;
  }

  QueueTable table() {
    return new QueueTable(source);
  }

  /** Adds a row and tells its id. */
  long add(long workspace, Lane lane, Instant due) {
    return add(workspace, lane, UUID.randomUUID(), due);
  }

  long add(long workspace, Lane lane, UUID ref, Instant due) {
    try (var connection = source.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into queue (workspace_id, name, ref, lane, due_at)"
                    + " values (?, 'INBOUND', ?, ?, ?) returning id")) {
      insert.setLong(1, workspace);
      insert.setObject(2, ref);
      insert.setLong(3, lane.number());
      insert.setObject(4, due.atOffset(ZoneOffset.UTC));
      try (var rows = insert.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows somebody holds a lease of. */
  int inHand() {
    return ids("select id from queue where lease_until is not null").size();
  }

  List<Long> left() {
    return ids("select id from queue order by id");
  }

  private List<Long> ids(String sql) {
    try (var connection = source.getConnection();
        var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      var ids = new ArrayList<Long>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    source.close();
    superuser("drop schema " + schema + " cascade");
  }

  private static void superuser(String... statements) {
    try (var connection = TestDatabase.shared().superuser();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
