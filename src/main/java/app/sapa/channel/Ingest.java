package app.sapa.channel;

import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The ingest role's way to the database: it alone may look up the workspace behind a channel, and
 * it can do little more than keep what arrives there.
 */
@ApplicationScoped
class Ingest {
  @Inject DataSources dataSources;

  interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * One transaction.
   *
   * @throws DatabaseTrouble if it may not have been committed
   */
  <T extends @Nullable Object> T in(Work<T> work) {
    try (var connection = dataSources.ingest().getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  // The first failure says what went wrong; on a lost connection this one only follows from it.
  private static void undo(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
