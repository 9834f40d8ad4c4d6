package app.sapa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** An embedded database whose folder stays, for runs that take their data from the run before. */
public final class KeptDatabase implements AutoCloseable {
  private static final int POOL = 20;

  private final Database database;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

  private KeptDatabase(Database database) throws SQLException {
    this.database = database;
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "kept-database-stop"));
    for (var role : DatabaseRole.values()) {
      var config = new HikariConfig();
      config.setPoolName(role.login());
      config.setDataSource(database.login(role).dataSource());
      config.setMaximumPoolSize(POOL);
      config.setMinimumIdle(1);
      pools.put(role, new HikariDataSource(config));
    }
  }

  /** The one in this folder, started, made first if there is none. */
  public static KeptDatabase in(Path folder) throws SQLException {
    return new KeptDatabase(Database.start(new DatabaseSettings.Embedded(folder)));
  }

  /** As the application would reach it. */
  public DataSource as(DatabaseRole role) {
    return Objects.requireNonNull(pools.get(role));
  }

  /** May do everything; not pooled. */
  public Connection superuser() throws SQLException {
    return database.access().owner().with("search_path=" + Space.SCHEMA).connect();
  }

  @Override
  public void close() {
    if (!closed.getAndSet(true)) {
      pools.values().forEach(HikariDataSource::close);
      database.stop();
    }
  }
}
