package app.sapa.journey;

import java.io.File;
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
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application on the server that Maven made, with the demo companies and data of its
 * own. One for all journeys of a test JVM, stopped when it ends.
 */
final class SapaServer {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final int port;
  private final Process process;
  private final Path log;

  private SapaServer(int port, Process process, Path log) {
    this.port = port;
    this.process = process;
    this.log = log;
  }

  /** Started by the first who asks. */
  static SapaServer shared() {
    return Shared.ONE;
  }

  /** Of the root, without a slash at its end. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  private static final class Shared {
    static final SapaServer ONE = start();
  }

  private static SapaServer start() {
    try {
      var wlp = Path.of(System.getProperty("sapa.wlp", "target/liberty/wlp")).toAbsolutePath();
      var apps = Files.createDirectories(wlp.resolve("usr/servers/sapa/apps"));
      var war = Path.of(System.getProperty("sapa.war", "target/sapa.war"));
      Files.copy(war, apps.resolve("sapa.war"), StandardCopyOption.REPLACE_EXISTING);
      var folder = Files.createDirectories(Path.of("target/journey").toAbsolutePath());
      var data = Files.createTempDirectory(folder, "data-");
      int port = freePort();
      var log = folder.resolve("server.log");
      var builder =
          new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", "sapa")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("SAPA_PORT", Integer.toString(port));
      builder.environment().put("SAPA_DATA", data.toString());
      builder.environment().put("SAPA_DEMO", "true");
      builder.environment().put("SAPA_TENANTS", new File("tenants").getAbsolutePath());
      var server = new SapaServer(port, builder.start(), log);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "sapa-server-stop"));
      server.await();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the server did not start; see " + log);
      }
      pause();
    }
  }

  private boolean ready() {
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

  private void pause() {
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server ended; see " + log);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As an operator would: a signal, then patience. */
  private void stop() {
    process.descendants().forEach(ProcessHandle::destroy);
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
