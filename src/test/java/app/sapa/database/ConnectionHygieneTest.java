package app.sapa.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A pooled connection never brings the workspace of whoever had it before. */
class ConnectionHygieneTest {
  private static final int WORKSPACES = 50;

  @Test
  void a_workspace_ends_with_its_transaction_however_that_ends() throws SQLException {
    assertThat(dirtyBorrows(5_000, true)).isZero();
  }

  /** The same run without care must be noticed, or the test above proves nothing. */
  @Test
  void a_workspace_set_for_the_session_is_noticed() throws SQLException {
    assertThat(dirtyBorrows(100, false)).isPositive();
  }

  private static int dirtyBorrows(int transactions, boolean local) throws SQLException {
    var random = new Random(7);
    int dirty = 0;
    try (HikariDataSource pool = pool()) {
      for (int i = 0; i < transactions; i++) {
        try (Connection connection = pool.getConnection()) {
          if (!Sql.holds(connection, "coalesce(current_setting('app.workspace', true), '') = ''")) {
            dirty++;
          }
          transaction(connection, 1 + random.nextInt(WORKSPACES), local, random.nextInt(8));
        }
      }
    }
    return dirty;
  }

  /** Of its own, because one of the runs soils it. */
  private static HikariDataSource pool() throws SQLException {
    var config = new HikariConfig();
    config.setDataSource(TestDatabase.shared().unpooled(DatabaseRole.APP));
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }

  private static void transaction(Connection connection, int workspace, boolean local, int ending)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      enter(connection, workspace, local);
      switch (ending) {
        case 0 -> Sql.run(connection, "select 1 / 0");
        case 1 -> Sql.run(connection, "set local statement_timeout = 1; select pg_sleep(1)");
        case 2 -> connection.rollback();
        default -> connection.commit();
      }
    } catch (SQLException e) {
      connection.rollback();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static void enter(Connection connection, int workspace, boolean local)
      throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('app.workspace', ?, ?)")) {
      set.setString(1, String.valueOf(workspace));
      set.setBoolean(2, local);
      set.execute();
    }
  }
}
