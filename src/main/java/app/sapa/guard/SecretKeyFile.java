package app.sapa.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The demo mode's own secret key, made on first use and readable by the server's user only. */
final class SecretKeyFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private SecretKeyFile() {}

  /**
   * The key in {@code secret.key} of this folder, as base64.
   *
   * @throws SecretTrouble if others may read the file
   */
  static String read(Path folder) {
    var file = folder.resolve("secret.key");
    try {
      Files.createDirectories(folder);
      makeUnlessThere(file);
      if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new SecretTrouble("Others may read the secret key; run: chmod 600 " + file);
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key file cannot be read or made: " + file, e);
    }
  }

  // Made with its mode from the start: a file narrowed afterwards can be opened in between.
  private static void makeUnlessThere(Path file) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, mode)) {
      channel.write(ByteBuffer.wrap(freshKey()));
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      // The key of an earlier start: the one to use.
    }
  }

  private static byte[] freshKey() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encode(bytes);
  }
}
