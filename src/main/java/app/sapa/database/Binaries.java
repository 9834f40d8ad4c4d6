package app.sapa.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive on the class path (the jars of
 * io.zonky.test.postgres). The folder is named by the archive's content, so another version gets
 * another folder.
 */
final class Binaries {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private Binaries() {}

  /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked below this one if new. */
  static Path unpacked(Path parent) throws IOException {
    String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    byte[] packed = read(archive);
    Path folder = parent.resolve("postgresql-" + digest(packed).substring(0, 12));
    if (!Files.isDirectory(folder)) {
      Path fresh = Files.createTempDirectory(parent, "unpacking");
      readableByAll(fresh);
      unpack(archive, fresh);
      moved(fresh, folder);
    }
    return folder;
  }

  /** The archive's name for an operating system and processor as Java names them. */
  static String archive(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    String name =
        os.contains("win") && !os.contains("darwin")
            ? "windows"
            : os.contains("mac") ? "darwin" : "linux";
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    return "/postgres-%s-%s.txz".formatted(name, arm ? "arm_64" : "x86_64");
  }

  private static byte[] read(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String archive) {
    InputStream in = Binaries.class.getResourceAsStream(archive);
    if (in == null) {
      throw new DatabaseRefusal(
          "No PostgreSQL for this machine (%s) is packed in: set SAPA_DB_URL to one that runs elsewhere"
              .formatted(archive));
    }
    return in;
  }

  private static void unpack(String archive, Path folder) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("outside the archive: " + entry.getName());
        }
        unpack(tar, entry, file);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? file : file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(tar, file);
      if (POSIX) {
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Someone else may have been faster; then theirs is as good. */
  private static void moved(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      DataFolder.remove(fresh);
    }
  }

  private static void readableByAll(Path folder) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
