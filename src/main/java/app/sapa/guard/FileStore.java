package app.sapa.guard;

import app.sapa.base.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Keeps files by what is in them: the same bytes once per workspace, under their SHA-256. A file
 * is looked at before it is kept, appears whole or not at all, and is never run, unpacked or changed
 * afterwards.
 */
@ApplicationScoped
public class FileStore {
  /** The key of the refusal of a file that has more bytes than were allowed. */
  public static final String TOO_LARGE = "file.too-large";

  public static final long GIBIBYTE = 1L << 30;

  private static final System.Logger LOG = System.getLogger(FileStore.class.getName());
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String INCOMING = "incoming";
  private static final long MEBIBYTE = 1_048_576;
  private static final int USUAL = 25;
  private static final int USUAL_QUOTA = 20;

  @Inject FileFolder folder;
  @Inject ContentCheck check;
  @Inject Clock clock;

  /** The most bytes of one file: {@code SAPA_FILES_LARGEST} in MiB, else 25 MiB. */
  public long largest() {
    return Setting.FILES_LARGEST.text().map(Integer::parseInt).orElse(USUAL) * MEBIBYTE;
  }

  /** The bytes that members of one workspace fill: {@code SAPA_FILES_QUOTA} in GiB, else 20 GiB. */
  public long quota() {
    return Setting.FILES_QUOTA.text().map(Integer::parseInt).orElse(USUAL_QUOTA) * GIBIBYTE;
  }

  /**
   * Takes in a file of somebody's.
   *
   * @param name as they call it; nothing of it is believed
   * @param most bytes, at most {@link #largest()}
   * @throws Unchecked when nobody could look into it just now
   * @throws Refusal {@code file.empty}, {@code file.too-large}, {@code file.unknown}, {@code
   *     file.lies}, {@code file.too-many-pixels}, {@code file.broken-picture}, {@code file.infected}
   *     or {@code file.too-large-to-check}
   * @throws IOException when it can't be read or kept; nothing is left of it then
   */
  public KeptFile keep(long workspace, String name, InputStream in, long most) throws IOException {
    return take(workspace, name, in, Math.min(most, largest()), _ -> true).orElseThrow();
  }

  /**
   * Takes in a picture that nobody named; nothing that browsers do not draw as one.
   *
   * @throws IOException when it can't be kept; nothing is left of it then
   */
  public Optional<KeptFile> keepPicture(long workspace, byte[] bytes) throws IOException {
    try {
      var in = new ByteArrayInputStream(bytes);
      return take(workspace, "", in, largest(), FileStore::isPicture);
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private static boolean isPicture(KeptFile file) {
    return file.type().shape() == FileType.Shape.IMAGE;
  }

  private Optional<KeptFile> take(
      long workspace, String name, InputStream in, long limit, Predicate<KeptFile> wanted)
      throws IOException {
    var incoming = Files.createDirectories(folder.path().resolve(INCOMING));
    var written = Files.createTempFile(incoming, "file", "");
    try {
      var hash = write(in, written, limit);
      var looked = Optional.of(look(FileName.of(name), written, hash)).filter(wanted);
      if (looked.isPresent()) {
        refuseHarmful(workspace, written);
        settle(written, place(workspace, hash));
      }
      return looked;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private void refuseHarmful(long workspace, Path file) {
    switch (verdict(workspace, file)) {
      case ContentCheck.Verdict.Clean() -> {}
      case ContentCheck.Verdict.TooLarge() -> throw new Refusal("file.too-large-to-check");
      case ContentCheck.Verdict.Harmful(var signature) -> {
        LOG.log(
            Level.WARNING,
            "workspace {0}: a file with {1} was refused",
            Long.toString(workspace),
            LogText.of(signature, 100));
        throw new Refusal("file.infected");
      }
    }
  }

  private ContentCheck.Verdict verdict(long workspace, Path file) {
    try {
      return check.of(file);
    } catch (IOException e) {
      LOG.log(
          Level.WARNING,
          "workspace {0}: a file could not be checked: {1}",
          Long.toString(workspace),
          LogText.of(e.toString(), 300));
      throw new Unchecked();
    }
  }

  private static String write(InputStream in, Path file, long limit) throws IOException {
    var hashing = new DigestInputStream(in, sha256());
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var out = Channels.newOutputStream(channel);
      var buffer = new byte[65_536];
      long size = 0;
      for (int n = hashing.read(buffer); n >= 0; n = hashing.read(buffer)) {
        size += n;
        if (size > limit) {
          throw new Refusal(TOO_LARGE, limit / MEBIBYTE);
        }
        out.write(buffer, 0, n);
      }
      channel.force(true);
    }
    return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static KeptFile look(FileName name, Path file, String hash) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new Refusal("file.empty");
    }
    var bytes = FileBytes.of(file);
    var format = FileFormat.of(bytes).orElseThrow(() -> new Refusal("file.unknown"));
    var type = type(name, format);
    var called = name.ending().isEmpty() ? name.ending(type.ending()) : name;
    var pixels = type.shape() == FileType.Shape.IMAGE ? pixels(format, bytes) : null;
    return new KeptFile(called.toString(), type, size, hash, pixels);
  }

  private static FileType type(FileName name, FileFormat format) {
    if (name.ending().isEmpty()) {
      return FileType.usual(format);
    }
    var type = FileType.ending(name.ending()).orElseThrow(() -> new Refusal("file.unknown"));
    if (!type.isIn(format)) {
      throw new Refusal("file.lies", name.ending());
    }
    return type;
  }

  private static Pixels pixels(FileFormat format, FileBytes bytes) {
    var pixels = Pixels.of(format, bytes).orElseThrow(() -> new Refusal("file.broken-picture"));
    if (pixels.areTooMany()) {
      throw new Refusal("file.too-many-pixels", Pixels.MOST / 1_000_000);
    }
    return pixels;
  }

  /** Renamed when all of it is on the disk; what is there already has the same bytes. */
  private void settle(Path written, Path place) throws IOException {
    var shelf = Files.createDirectories(place.getParent());
    if (Files.exists(place)) {
      Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      return;
    }
    Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
    try (var folderItself = FileChannel.open(shelf, StandardOpenOption.READ)) {
      folderItself.force(true);
    }
  }

  /** Where a file lies, if it is there. */
  public Optional<Path> find(long workspace, String hash) {
    return Optional.of(place(workspace, hash)).filter(Files::isRegularFile);
  }

  /**
   * Drops a file that nothing points to any more, unless it was brought again since.
   *
   * @param before when it was last brought
   * @return whether it is not there any more
   */
  public boolean drop(long workspace, String hash, Instant before) throws IOException {
    var place = place(workspace, hash);
    if (Files.exists(place) && Files.getLastModifiedTime(place).toInstant().isBefore(before)) {
      Files.deleteIfExists(place);
    }
    return Files.notExists(place);
  }

  /** Drops what was being taken in when a server died. */
  public void tidy(Instant before) throws IOException {
    var incoming = Files.createDirectories(folder.path().resolve(INCOMING));
    try (var begun = Files.newDirectoryStream(incoming)) {
      for (var each : begun) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
          Files.deleteIfExists(each);
        }
      }
    }
  }

  private Path place(long workspace, String hash) {
    if (!HASH.matcher(hash).matches()) {
      throw new IllegalArgumentException("not the hash of a file");
    }
    return folder
        .path()
        .resolve(Long.toString(workspace))
        .resolve(hash.substring(0, 2))
        .resolve(hash);
  }
}
