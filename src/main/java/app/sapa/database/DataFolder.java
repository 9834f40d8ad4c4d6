package app.sapa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all of an embedded database, and the claim on it: one server at a time. The
 * claim is the kernel's, so it ends with the process however that ends.
 */
final class DataFolder implements AutoCloseable {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final long LONGEST_LOG = 10_000_000;

  private final Path path;
  private final FileChannel claim;

  private DataFolder(Path path, FileChannel claim) {
    this.path = path;
    this.claim = claim;
  }

  /**
   * @throws DatabaseRefusal when another server has the folder or it can't be written
   */
  static DataFolder claim(Path path) {
    try {
      Files.createDirectories(path, readableBy(Programs.asRoot() ? "rwx--x--x" : "rwx------"));
      var channel =
          FileChannel.open(
              path.resolve("sapa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new DatabaseRefusal(
            "Another Sapa uses the data folder %s: stop it or set SAPA_DATA to another folder"
                .formatted(path));
      }
      return new DataFolder(path.toRealPath(), channel);
    } catch (IOException e) {
      throw new DatabaseRefusal("Sapa can't write its data folder %s (%s)".formatted(path, e));
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /** The cluster: PostgreSQL's own data directory. */
  Path cluster() {
    return path.resolve("postgres");
  }

  /** What PostgreSQL and its programs say. */
  Path log() {
    return path.resolve("postgresql.log");
  }

  /** Keeps one older log, and hands the log over to the programs that write it. */
  void openLog(Programs programs) throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
      Path old = path.resolve("postgresql.log.1");
      Files.move(log(), old, StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log())) {
      keep(log(), "");
    }
    programs.handOver(log());
  }

  /** Writes a file in one step, readable by nobody else. */
  void keep(Path file, String text) throws IOException {
    Path written = Files.createTempFile(path, "new", "");
    Files.writeString(written, text);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static void remove(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        paths.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
      }
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] readableBy(String permissions) {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      claim.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
