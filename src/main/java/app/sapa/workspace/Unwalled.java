package app.sapa.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A role's connections without an entry, for the few that work before or across workspaces: row
 * policies show them what that role may see with no workspace set. Everybody else has {@link Tx}.
 */
public record Unwalled(DataSource source) {
  /** What is done with a connection, which is given back afterwards. */
  public interface Work<T extends @Nullable Object> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Statement by statement.
   *
   * @throws DatabaseTrouble if one of them failed
   */
  public <T extends @Nullable Object> T with(Work<T> work) {
    try (var connection = source.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseTrouble(e);
    }
  }

  /**
   * One transaction.
   *
   * @throws DatabaseTrouble if it may not have been committed
   */
  public <T extends @Nullable Object> T in(Work<T> work) {
    return with(
        connection -> {
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
        });
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
