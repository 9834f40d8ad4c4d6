package app.sapa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A real database for the tests of one JVM: empty but for the migrations, gone when the JVM ends.
 * Tests share it, so each makes a workspace of its own.
 *
 * <p>It lives below the folder in the system property {@code sapa.test.data}, or else in the
 * machine's folder for temporary files.
 */
public final class TestDatabase {
  private static final String RUN = "run-";

  private final Database database;
  private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);
  private final DataSource owner;

  private TestDatabase(Path run) {
    database = Database.embedded(EmbeddedServer.start(run, root()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run), "test-database-stop"));
    try {
      for (DatabaseRole role : DatabaseRole.values()) {
        pools.put(role, pool(role));
      }
      owner =
          database
              .access()
              .migrator()
              .with("role=" + Roles.OWNER, "search_path=" + Space.SCHEMA)
              .dataSource();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Started by the first who asks. */
  public static TestDatabase shared() {
    return Shared.ONE;
  }

  /** What the application sees. */
  public DataSource app() {
    return pool(DatabaseRole.APP, pools);
  }

  public DataSource ingest() {
    return pool(DatabaseRole.INGEST, pools);
  }

  /** Past all row security: for setting a scene and for looking at what is really there. */
  public DataSource maintenance() {
    return pool(DatabaseRole.MAINTENANCE, pools);
  }

  /** As a migration runs: not pooled, owns the tables, under their row security. */
  public DataSource owner() {
    return owner;
  }

  /** May do everything: for breaking walls on purpose. */
  public Connection superuser() throws SQLException {
    return database.access().owner().connect();
  }

  DataSource unpooled(DatabaseRole role) throws SQLException {
    return database.login(role).dataSource();
  }

  /** PostgreSQL's programs, for tests that start servers of their own. */
  static Path binaries() throws IOException {
    return Binaries.unpacked(Files.createDirectories(root()));
  }

  private static DataSource pool(DatabaseRole role, Map<DatabaseRole, HikariDataSource> pools) {
    HikariDataSource pool = pools.get(role);
    if (pool == null) {
      throw new IllegalStateException("no pool for " + role);
    }
    return pool;
  }

  private HikariDataSource pool(DatabaseRole role) throws SQLException {
    var config = new HikariConfig();
    config.setPoolName(role.login());
    config.setDataSource(unpooled(role));
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  private void end(Path run) {
    pools.values().forEach(HikariDataSource::close);
    database.stop();
    try {
      DataFolder.remove(run);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    String folder = System.getProperty("sapa.test.data");
    return folder != null
        ? Path.of(folder).toAbsolutePath()
        : Path.of(System.getProperty("java.io.tmpdir"), "sapa-tests");
  }

  /** Test runs that were killed leave their folder, and a PostgreSQL in it. */
  private static void sweep(Path root) throws IOException {
    List<Path> runs;
    try (Stream<Path> entries = Files.list(root)) {
      runs = entries.filter(e -> e.getFileName().toString().startsWith(RUN)).toList();
    }
    for (Path run : runs) {
      sweepRun(run);
    }
  }

  private static void sweepRun(Path run) throws IOException {
    try (DataFolder folder = DataFolder.claim(run)) {
      var left = Postmaster.written(folder.cluster());
      if (left.isPresent() && left.get().serves(folder.cluster())) {
        var programs = Programs.in(binaries(), folder.cluster(), folder.log());
        new Cluster(folder, programs).stop();
      }
      DataFolder.remove(run);
    } catch (DatabaseRefusal | UncheckedIOException e) {
      // Another JVM is using it, or sweeping it too.
    }
  }

  /** Holds the one database of this JVM. */
  private static final class Shared {
    static final TestDatabase ONE = fresh();

    private static TestDatabase fresh() {
      try {
        Path root = Files.createDirectories(root());
        sweep(root);
        return new TestDatabase(root.resolve(RUN + ProcessHandle.current().pid()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
