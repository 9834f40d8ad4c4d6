package app.sapa.workspace;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Hands Hibernate a connection that already stands inside its transaction and carries its entry's
 * settings. They are local to the transaction, so nothing of them survives in the pool.
 */
final class WalledConnections implements MultiTenantConnectionProvider<Long> {
  private static final long serialVersionUID = 1L;

  private final transient DataSource source;

  WalledConnections(DataSource source) {
    this.source = source;
  }

  /** Used by Hibernate's start alone, to ask which PostgreSQL this is; carries no settings. */
  @Override
  public Connection getAnyConnection() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void releaseAnyConnection(Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public Connection getConnection(Long workspace) throws SQLException {
    var settings = settings(workspace);
    var connection = source.getConnection();
    try {
      connection.setAutoCommit(false);
      put(connection, settings);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Map<String, String> settings(Long workspace) {
    if (!Tx.RUNNING.isBound() || Tx.RUNNING.get().entry.workspace() != workspace) {
      throw new IllegalStateException("no entry for this workspace");
    }
    return EntrySettings.of(Tx.RUNNING.get().entry);
  }

  private static void put(Connection connection, Map<String, String> settings) throws SQLException {
    var calls = new StringJoiner(", ", "select ", "");
    var ordered = new LinkedHashMap<>(settings);
    ordered.forEach((name, value) -> calls.add("set_config(?, ?, true)"));
    try (var statement = connection.prepareStatement(calls.toString())) {
      int i = 1;
      for (var setting : ordered.entrySet()) {
        statement.setString(i++, setting.getKey());
        statement.setString(i++, setting.getValue());
      }
      statement.execute();
    }
  }

  @Override
  public void releaseConnection(Long workspace, Connection connection) throws SQLException {
    connection.close();
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException("wraps nothing: " + type.getName());
  }
}
