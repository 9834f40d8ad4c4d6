package app.sapa.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The packaged application on the server that Maven made, in a process of its own, stopped at the
 * latest when the test JVM ends.
 */
final class SapaServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String FEATURES_INSTALLED = "CWWKF0011I";

  private final int port;
  private final Process process;
  private final Path folder;

  private SapaServer(int port, Process process, Path folder) {
    this.port = port;
    this.process = process;
    this.folder = folder;
  }

  /**
   * The one of all journeys, with the demo companies and those of the tests; started by the first
   * who asks.
   */
  static SapaServer shared() {
    return Shared.ONE;
  }

  private static final class Shared {
    static final SapaServer ONE = started();

    private static SapaServer started() {
      var folder = fresh("server");
      Folders.copy(Path.of("tenants"), folder.resolve("tenants"));
      Folders.copy(Path.of("src/test/tenants"), folder.resolve("tenants"));
      var server =
          launched(
              folder,
              Map.of("SAPA_DEMO", "true", "SAPA_TENANTS", folder.resolve("tenants").toString()));
      server.await(server::isReady);
      if (server.console().contains("tenants not applied")) {
        throw new IllegalStateException(server.console());
      }
      return server;
    }
  }

  /**
   * Another one, which nobody waits for yet.
   *
   * @param settings its variables, beside those of its place
   */
  static SapaServer launched(String name, Map<String, String> settings) {
    return launched(fresh(name), settings);
  }

  private static SapaServer launched(Path folder, Map<String, String> settings) {
    try {
      int port = freePort();
      var environment = new HashMap<>(settings);
      environment.put("JAVA_HOME", System.getProperty("java.home"));
      environment.put("SAPA_PORT", Integer.toString(port));
      environment.putIfAbsent("SAPA_DATA", folder.resolve("data").toString());
      environment.put("WLP_OUTPUT_DIR", folder.resolve("out").toString());
      environment.put("LOG_DIR", folder.resolve("logs").toString());
      var builder =
          new ProcessBuilder(Installed.WLP.resolve("bin/server").toString(), "run", "sapa")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("console.log").toFile());
      builder.environment().putAll(environment);
      var server = new SapaServer(port, builder.start(), folder);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "sapa-server-stop"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Installed {
    static final Path WLP =
        Path.of(System.getProperty("sapa.wlp", "target/liberty/wlp")).toAbsolutePath();

    static {
      try {
        var apps = Files.createDirectories(WLP.resolve("usr/servers/sapa/apps"));
        var war = Path.of(System.getProperty("sapa.war", "target/sapa.war"));
        Files.copy(war, apps.resolve("sapa.war"), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path fresh(String name) {
    try {
      var parent = Files.createDirectories(Path.of("target/journey").toAbsolutePath());
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Of the root, without a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** What it has told on its console so far. */
  String console() {
    return Folders.text(folder.resolve("console.log"));
  }

  /** What it has written to its log so far, one JSON object per line. */
  String messages() {
    return Folders.text(folder.resolve("logs/messages.log"));
  }

  /** Of the PostgreSQL that it started for itself, as JDBC writes it. */
  String databaseAddress() {
    try (var files = Files.walk(folder.resolve("data"))) {
      var written = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return "jdbc:postgresql://127.0.0.1:%s/postgres"
          .formatted(Files.readAllLines(written).get(3).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A look into the PostgreSQL that it started for itself, past everything. */
  Connection database() throws SQLException {
    return connected(databaseAddress());
  }

  /** The same into what the application keeps there, in the schema {@code sapa}. */
  Connection keeping() throws SQLException {
    return connected(databaseAddress().replaceFirst("postgres$", "sapa"));
  }

  private Connection connected(String address) throws SQLException {
    var passwords = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("data/passwords.properties"))) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DriverManager.getConnection(address, "postgres", passwords.getProperty("postgres"));
  }

  /** Whether neither it nor the PostgreSQL it started is there any more. */
  boolean isGone() {
    try (var files = Files.walk(folder)) {
      return !process.isAlive() && files.noneMatch(file -> file.endsWith("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it has done what it can to start, be that in vain. */
  void awaitItsBest() {
    await(() -> console().contains(FEATURES_INSTALLED));
  }

  private void await(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (hasEnded() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not start; see " + folder);
      }
    }
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isReady() {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an operator would: a signal to the server, which its script became, then patience. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
