package app.sapa.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database, ready: reached, its roles made, its schema up to date, its walls checked.
 *
 * <p>A server has one for its whole life, {@link #started()}. If it is embedded, it stops after the
 * application has closed its last connection.
 */
public final class Database {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final Duration LAST_CALL = Duration.ofSeconds(20);

  private static @Nullable Database started;
  private static @Nullable String refusal;

  private final Access access;
  private final Map<DatabaseRole, Login> logins;
  private final @Nullable EmbeddedServer server;

  private Database(Access access, @Nullable EmbeddedServer server) {
    this.access = access;
    this.logins = access.logins();
    this.server = server;
  }

  /**
   * This process's database, as the environment asks for it. The first call starts it; whoever
   * calls meanwhile waits.
   *
   * @throws DatabaseRefusal with the same line each time, once it was refused
   */
  public static synchronized Database started() {
    if (refusal != null) {
      throw new DatabaseRefusal(refusal);
    }
    if (started == null) {
      started = first();
    }
    return started;
  }

  private static Database first() {
    try {
      Database database = start(DatabaseSettings.read(DatabaseSettings::variable));
      Runtime.getRuntime().addShutdownHook(new Thread(database::leave, "sapa-database-stop"));
      return database;
    } catch (DatabaseRefusal e) {
      refusal = String.valueOf(e.getMessage());
      LOG.log(System.Logger.Level.ERROR, refusal);
      throw e;
    }
  }

  /** Why {@link #started()} refused; empty while nobody asked and when all is well. */
  public static synchronized Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  static Database start(DatabaseSettings settings) {
    return switch (settings) {
      case DatabaseSettings.External(Access access) -> new Database(access, null).prepared();
      case DatabaseSettings.Embedded(Path data) -> embedded(EmbeddedServer.start(data));
    };
  }

  static Database embedded(EmbeddedServer server) {
    try {
      return new Database(server.access(), server).prepared();
    } catch (RuntimeException e) {
      server.stop();
      throw e;
    }
  }

  private Database prepared() {
    Preparation.of(access);
    return this;
  }

  /** A new connection, not pooled; its session settings are those of the role. */
  public Connection connect(DatabaseRole role) throws SQLException {
    return login(role).connect();
  }

  Login login(DatabaseRole role) {
    return logins.getOrDefault(role, access.owner());
  }

  Access access() {
    return access;
  }

  private void leave() {
    if (server != null) {
      server.awaitQuiet(LAST_CALL);
    }
    stop();
  }

  void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
