package app.sapa.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application on the server that Maven made, in a process of its own that may be
 * killed and started again over the same data. Its configuration is a copy, so that it stands in
 * nobody's way.
 */
public final class PackagedServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Path wlp = Path.of(System.getProperty("sapa.wlp", "target/liberty/wlp"));
  private final Path war = Path.of(System.getProperty("sapa.war", "target/sapa.war"));
  private final Path home;
  private final Map<String, String> environment;
  private final int port;
  private Process process;

  /**
   * A server that is not started yet.
   *
   * @param home for its configuration and its log
   * @param environment its {@code SAPA_} variables, the port aside
   */
  public PackagedServer(Path home, Map<String, String> environment) throws IOException {
    this.home = home.toAbsolutePath();
    this.environment = Map.copyOf(environment);
    try (var socket = new ServerSocket(0)) {
      this.port = socket.getLocalPort();
    }
    copy(wlp.resolve("usr/servers/sapa"), this.home.resolve("usr/servers/sapa"));
    // A process that is killed leaves no server behind, and neither does one that ends too early.
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "packaged-server-stop"));
  }

  private void copy(Path from, Path to) throws IOException {
    for (var part : new String[] {"server.xml", "jvm.options", "lib"}) {
      try (Stream<Path> files = Files.walk(from.resolve(part))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          copyFile(file, to.resolve(from.relativize(file).toString()));
        }
      }
    }
    copyFile(war, to.resolve("apps/sapa.war"));
  }

  private static void copyFile(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Of the root, without a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Starts it, and returns when it is ready. */
  public void start() throws IOException, InterruptedException {
    var log = Files.createDirectories(home).resolve("server.log");
    var builder =
        new ProcessBuilder(wlp.resolve("bin/server").toAbsolutePath().toString(), "run", "sapa")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("WLP_USER_DIR", home.resolve("usr").toString());
    builder.environment().putAll(environment);
    builder.environment().put("SAPA_PORT", Integer.toString(port));
    process = builder.start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ready()) {
      if (System.nanoTime() > end || process.waitFor(250, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server did not start; see " + log);
      }
    }
  }

  private boolean ready() throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address().resolve("/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** As the kernel would when memory is out: no word to the process, and no time. */
  public void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /** As an operator would: a signal, then patience. */
  @Override
  public void close() {
    if (process == null || !process.isAlive()) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
