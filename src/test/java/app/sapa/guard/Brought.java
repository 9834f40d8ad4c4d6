package app.sapa.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people bring them, and as those do who mean no good; made here, byte by byte. */
public final class Brought {
  private Brought() {}

  /** Bytes, one per number or character. */
  static byte[] bytes(Object... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      switch (part) {
        case Integer value -> out.write(value);
        case byte[] value -> out.writeBytes(value);
        default -> out.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] big(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  /** The head of a picture; whoever only looks at its size needs no more. */
  public static byte[] png(int width, int height) {
    var head = bytes(0x89, "PNG\r\n", 0x1a, 0x0a, big(13), "IHDR", big(width), big(height));
    return bytes(head, 8, 6, 0, 0, 0, big(0), big(0), "IEND", big(0));
  }

  static byte[] gif(int width, int height) {
    return bytes("GIF89a", width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0, 0x3b);
  }

  /** As a camera writes it that was held upright, or lay on its side (6). */
  static byte[] jpeg(int width, int height, int orientation) {
    var tag = bytes(1, 0x12, 0, 3, big(1), 0, orientation, 0, 0);
    var tiff = bytes("MM", 0, 42, big(8), 0, 1, tag, big(0));
    var exif = bytes(0xff, 0xe1, 0, tiff.length + 8, "Exif", 0, 0, tiff);
    var frame = bytes(0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3);
    return bytes(0xff, 0xd8, exif, frame, new byte[9], 0xff, 0xd9);
  }

  static byte[] webp(int width, int height) {
    int w = width - 1;
    int h = height - 1;
    var canvas = bytes(w & 255, w >> 8, 0, h & 255, h >> 8, 0);
    return bytes("RIFF", big(22), "WEBPVP8X", 10, 0, 0, 0, 0, 0, 0, 0, canvas);
  }

  static byte[] pdf() {
    return bytes("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF");
  }

  /** A document of an office, with parts of these names. */
  static byte[] office(String... parts) {
    var names = new String[parts.length + 1];
    names[0] = "[Content_Types].xml";
    System.arraycopy(parts, 0, names, 1, parts.length);
    return zip(64, names);
  }

  /** An archive that swells to so many zeros per entry. */
  static byte[] zip(int zeros, String... names) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(new byte[zeros]);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** So many bytes of nothing after a beginning. */
  static byte[] padded(byte[] beginning, int size) {
    return Arrays.copyOf(beginning, size);
  }
}
