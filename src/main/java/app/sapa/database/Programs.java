package app.sapa.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's programs and how they run here. They refuse to run as root, so root runs them in a
 * user namespace of their own, or where there is none (as in most containers) as nobody.
 */
final class Programs {
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Path bin;
  private final Path log;
  private final List<String> prefix;
  private final int major;

  private Programs(Path bin, Path log, List<String> prefix, int major) {
    this.bin = bin;
    this.log = log;
    this.prefix = prefix;
    this.major = major;
  }

  /**
   * @param cluster where the data is or will be; its owner decides as whom the programs run
   * @throws DatabaseRefusal when the programs can't run here at all
   */
  static Programs in(Path binaries, Path cluster, Path log) throws IOException {
    return in(binaries.resolve("bin"), log, candidates(cluster));
  }

  static Programs in(Path bin, Path log, List<List<String>> candidates) throws IOException {
    String answer = "";
    for (List<String> prefix : candidates) {
      answer = answer(prefix, bin.resolve("postgres"));
      Matcher version = VERSION.matcher(answer);
      if (version.find()) {
        return new Programs(bin, log, prefix, Integer.parseInt(version.group(1)));
      }
    }
    throw new DatabaseRefusal(
        "PostgreSQL does not run here (%s): start Sapa as an ordinary user or set SAPA_DB_URL"
            .formatted(answer.strip()));
  }

  private static List<List<String>> candidates(Path cluster) throws IOException {
    if (!asRoot()) {
      return List.of(List.of());
    }
    boolean nobodys = Files.exists(cluster) && !uid(cluster).equals(0);
    return nobodys ? List.of(NOBODY) : List.of(NAMESPACE, NOBODY);
  }

  private static Object uid(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }

  private static String answer(List<String> prefix, Path postgres) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of(postgres.toString(), "--version"));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Then the programs may have to run as someone else, who must be able to pass the folders. */
  static boolean asRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  int major() {
    return major;
  }

  /** Gives a file or an empty folder to whom the programs run as. */
  void handOver(Path path) throws IOException {
    if (prefix.equals(NOBODY)) {
      Files.setAttribute(path, "unix:uid", 65534);
      Files.setAttribute(path, "unix:gid", 65534);
    }
  }

  /**
   * Runs a program; what it says goes to the log.
   *
   * @throws DatabaseRefusal when it fails or takes more than three minutes
   */
  void run(String program, String... arguments) throws IOException {
    if (!succeeds(program, arguments)) {
      throw new DatabaseRefusal("PostgreSQL's %s failed: see %s".formatted(program, log));
    }
  }

  boolean succeeds(String program, String... arguments) throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(bin.resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseRefusal("Interrupted while PostgreSQL's %s ran".formatted(program));
    }
  }
}
