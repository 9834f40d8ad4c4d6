package app.sapa.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the server's configuration names as the database. The first connection that anyone asks for
 * starts and checks the database; each goes to the role that this source is for.
 */
public final class SapaDataSource implements DataSource {
  private static final String CANNOT_CONNECT = "08001";

  private DatabaseRole role = DatabaseRole.APP;
  private @Nullable PrintWriter logWriter;

  public SapaDataSource() {}

  /** Takes {@code app} (if never called), {@code ingest} or {@code maintenance}. */
  public void setRole(String name) {
    role = DatabaseRole.of(name);
  }

  public String getRole() {
    return role.name();
  }

  /** Never pooled: that is for the server. A refused database is one line of message, no cause. */
  @Override
  public Connection getConnection() throws SQLException {
    try {
      return Database.started().connect(role);
    } catch (DatabaseRefusal e) {
      throw new SQLNonTransientConnectionException(e.getMessage(), CANNOT_CONNECT);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The role decides who logs in");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    logWriter = out;
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  /** Ignored: each role has its own timeouts. */
  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(SapaDataSource.class.getPackageName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (isWrapperFor(type)) {
      return type.cast(this);
    }
    throw new SQLException("Not a " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
