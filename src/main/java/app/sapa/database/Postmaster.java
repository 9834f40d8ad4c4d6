package app.sapa.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running PostgreSQL writes about itself into {@code postmaster.pid}: process and port. The
 * file may be left over, and its process number may belong to someone else by now.
 *
 * @see <a href="https://www.postgresql.org/docs/current/storage-file-layout.html">file layout</a>
 */
record Postmaster(long pid, int port) {
  /** What the file says, believed or not; nothing when there is none. */
  static Optional<Postmaster> written(Path cluster) throws IOException {
    Path file = file(cluster);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    long pid = lines.isEmpty() ? 0 : number(lines.getFirst());
    int port = lines.size() < 4 ? 0 : (int) number(lines.get(3));
    return Optional.of(new Postmaster(pid, port));
  }

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Is it alive, and the server of this cluster? */
  boolean serves(Path cluster) {
    return live().map(info -> arguments(info).contains(cluster.toString())).orElse(false);
  }

  /** Is there a live PostgreSQL with that process number, be it this cluster's or another's? */
  boolean isPostgres() {
    return live().stream()
        .flatMap(info -> Stream.concat(info.command().stream(), arguments(info).stream().limit(1)))
        .anyMatch(program -> Path.of(program).getFileName().toString().startsWith("postgres"));
  }

  private Optional<ProcessHandle.Info> live() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::info);
  }

  /** None for a process that has ended but whose parent has not asked how. */
  private static List<String> arguments(ProcessHandle.Info info) {
    return info.arguments().map(List::of).orElse(List.of());
  }

  private static long number(String line) {
    String digits = line.strip();
    return digits.matches("\\d{1,10}") ? Long.parseLong(digits) : 0;
  }
}
