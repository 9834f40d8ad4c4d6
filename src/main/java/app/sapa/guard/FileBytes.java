package app.sapa.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** The beginning and the end of a file, for telling what it is without ever unpacking it. */
final class FileBytes {
  /** Enough for what cameras put before a picture's size. */
  private static final int HEAD = 1_048_576;

  private static final int TAIL = 65_536;

  private final Path path;
  private final byte[] head;
  private final byte[] tail;

  private FileBytes(Path path, byte[] head, byte[] tail) {
    this.path = path;
    this.head = head;
    this.tail = tail;
  }

  static FileBytes of(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      var head = in.readNBytes(HEAD);
      long rest = Files.size(path) - head.length;
      in.skipNBytes(Math.max(0, rest - TAIL));
      var tail = rest > 0 ? in.readNBytes(TAIL) : head;
      return new FileBytes(path, head, tail);
    }
  }

  /** The byte there, unsigned; -1 beyond what was read. */
  int at(int index) {
    return index < 0 || index >= head.length ? -1 : head[index] & 0xff;
  }

  int big16(int index) {
    return at(index) << 8 | at(index + 1);
  }

  int little16(int index) {
    return at(index + 1) << 8 | at(index);
  }

  int little24(int index) {
    return at(index + 2) << 16 | little16(index);
  }

  long big32(int index) {
    return (long) big16(index) << 16 | big16(index + 2);
  }

  boolean haveAt(int index, byte[] expected) {
    int end = index + expected.length;
    return end <= head.length && Arrays.equals(head, index, end, expected, 0, expected.length);
  }

  /** Whether its beginning or its end holds a word, as an archive names what is in it. */
  boolean mention(String word) {
    return holds(head, word) || holds(tail, word);
  }

  private static boolean holds(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
  }

  /** Whether no byte of the whole file is one that text never has. */
  boolean arePlainText() {
    try (var in = Files.newInputStream(path)) {
      var buffer = new byte[65_536];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (isControl(buffer[i])) {
            return false;
          }
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isControl(byte value) {
    return (value >= 0 && value < ' ' && "\t\n\r\f".indexOf(value) < 0) || value == 0x7f;
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
  }
}
