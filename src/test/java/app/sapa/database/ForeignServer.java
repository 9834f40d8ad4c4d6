package app.sapa.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL as someone else might run it, with nothing of ours in it. */
final class ForeignServer implements AutoCloseable {
  private static final String PASSWORD = "of the superuser";

  private final Programs programs;
  private final Path cluster;
  private final int port;

  private ForeignServer(Programs programs, Path cluster, int port) {
    this.programs = programs;
    this.cluster = cluster;
    this.port = port;
  }

  /**
   * @param binaries the folder with {@code bin}
   * @param settings as name=value
   */
  static ForeignServer start(Path binaries, Path folder, String... settings) throws IOException {
    Path cluster = folder.resolve("cluster");
    Path log = folder.resolve("log");
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
    Programs programs = Programs.in(binaries, cluster, log);
    programs.run(
        "initdb",
        "--pgdata=" + cluster,
        "--username=postgres",
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-locale");
    int port = freePort();
    programs.run(
        "pg_ctl",
        "start",
        "--wait",
        "--pgdata=" + cluster,
        "--log=" + log,
        "--options=-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= %s"
            .formatted(port, settings.length == 0 ? "" : "-c " + String.join(" -c ", settings)));
    return new ForeignServer(programs, cluster, port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Login superuser(String database) {
    return Login.plain(url(database), "postgres", PASSWORD);
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = superuser("postgres").connect()) {
      for (String statement : statements) {
        Sql.run(connection, statement);
      }
    }
  }

  @Override
  public void close() throws IOException {
    programs.run("pg_ctl", "stop", "--pgdata=" + cluster, "--mode=fast", "--wait");
  }
}
