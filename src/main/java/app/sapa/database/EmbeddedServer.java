package app.sapa.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of our own in the data folder. It listens on loopback only, asks everyone for a
 * password, and keeps what it acknowledged. When the Java process is killed it lives on; the next
 * start stops it in order and starts it anew, so that it always runs with today's programs.
 */
final class EmbeddedServer {
  private static final System.Logger LOG = System.getLogger(EmbeddedServer.class.getName());
  private static final String DATABASE = "sapa";
  private static final int ATTEMPTS = 5;
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          "max_connections=100",
          "shared_buffers=256MB",
          "max_wal_size=2GB",
          "random_page_cost=1.1",
          "jit=off",
          "timezone=UTC",
          "log_timezone=UTC",
          // Neither statements nor the details of errors: they carry what people wrote.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private final DataFolder folder;
  private final Programs programs;
  private final Passwords passwords;
  private final int port;

  private EmbeddedServer(DataFolder folder, Programs programs, Passwords passwords, int port) {
    this.folder = folder;
    this.programs = programs;
    this.passwords = passwords;
    this.port = port;
  }

  static EmbeddedServer start(Path data) {
    return start(data, data);
  }

  /**
   * @param binaries the folder to unpack PostgreSQL's programs in
   * @throws DatabaseRefusal when it can't start, and why
   */
  static EmbeddedServer start(Path data, Path binaries) {
    DataFolder folder = DataFolder.claim(data);
    try {
      return start(folder, binaries);
    } catch (IOException | SQLException e) {
      folder.close();
      throw new DatabaseRefusal("PostgreSQL did not start in %s: %s".formatted(data, e));
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static EmbeddedServer start(DataFolder folder, Path binaries)
      throws IOException, SQLException {
    Path unpacked = Binaries.unpacked(Files.createDirectories(binaries));
    Programs programs = Programs.in(unpacked, folder.cluster(), folder.log());
    folder.openLog(programs);
    Passwords passwords = Passwords.of(folder);
    new Cluster(folder, programs).standStill(passwords.of(Passwords.SUPERUSER));
    var server = new EmbeddedServer(folder, programs, passwords, freePort(folder));
    server.run();
    server.createDatabase();
    return server;
  }

  /** The port of last time when it is still free, so that a terminal finds it again. */
  private static int freePort(DataFolder folder) throws IOException {
    Path file = folder.path().resolve("postgres.port");
    int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    int port = free(last).or(() -> free(0)).orElseThrow(() -> new IOException("no free port"));
    folder.keep(file, String.valueOf(port));
    return port;
  }

  private static Optional<Integer> free(int wanted) {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return Optional.of(socket.getLocalPort());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Processes of a predecessor that was killed may need a moment to notice; until then it fails. */
  private void run() throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      if (programs.succeeds("pg_ctl", startArguments())) {
        return;
      }
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    programs.run("pg_ctl", startArguments());
  }

  private String[] startArguments() {
    return new String[] {
      "start",
      "--pgdata=" + folder.cluster(),
      "--log=" + folder.log(),
      "--wait",
      "--timeout=150",
      "--options=-p " + port + " -c " + String.join(" -c ", SETTINGS)
    };
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = superuser().to(url("postgres")).connect();
        Statement statement = connection.createStatement()) {
      ResultSet found =
          statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'");
      if (!found.next()) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  Access access() {
    Login migrator = Login.plain(url(), Passwords.MIGRATOR, passwords.of(Passwords.MIGRATOR));
    return new Access(url(), superuser(), migrator, passwords.ofRoles());
  }

  private Login superuser() {
    return Login.plain(url(), Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
  }

  private String url() {
    return url(DATABASE);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database);
  }

  /** Waits until no one is connected any more, but not longer than this. */
  void awaitQuiet(Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    try (Connection connection = superuser().connect();
        var statement =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where datname = current_database()"
                    + " and backend_type = 'client backend' and pid <> pg_backend_pid()")) {
      while (System.nanoTime() < end) {
        ResultSet others = statement.executeQuery();
        if (others.next() && others.getInt(1) == 0) {
          return;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "PostgreSQL is gone already", e);
    }
  }

  /** Stops in order: no recovery at the next start. */
  void stop() {
    try {
      new Cluster(folder, programs).stop();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "PostgreSQL was not stopped: " + e);
    } finally {
      folder.close();
    }
  }
}
