package app.sapa.guard;

import java.util.Optional;

/** A picture's size, read from its head alone: a picture is never unpacked here. */
public record Pixels(int width, int height) {
  /** More takes a browser hundreds of megabytes to show. */
  static final int MOST = 64_000_000;

  /** What a picture in that format says; empty when it says nothing one could believe. */
  static Optional<Pixels> of(FileFormat format, FileBytes bytes) {
    return Optional.of(
            switch (format) {
              case PNG -> new Pixels(clamped(bytes.big32(16)), clamped(bytes.big32(20)));
              case GIF -> new Pixels(bytes.little16(6), bytes.little16(8));
              case WEBP -> webp(bytes);
              default -> jpeg(bytes);
            })
        .filter(pixels -> pixels.width > 0 && pixels.height > 0);
  }

  boolean areTooMany() {
    return (long) width * height > MOST;
  }

  private Pixels turned() {
    return new Pixels(/* width= */ height, /* height= */ width);
  }

  private static int clamped(long size) {
    return Math.clamp(size, 0, Integer.MAX_VALUE);
  }

  // RFC 9649: lossy, lossless and extended files tell it in three ways.
  private static Pixels webp(FileBytes bytes) {
    return switch (bytes.at(15)) {
      case ' ' -> new Pixels(bytes.little16(26) & 0x3fff, bytes.little16(28) & 0x3fff);
      case 'L' -> {
        int low = bytes.little16(21);
        int high = bytes.little16(23);
        yield new Pixels((low & 0x3fff) + 1, ((high & 0xfff) << 2 | low >> 14) + 1);
      }
      default -> new Pixels(bytes.little24(24) + 1, bytes.little24(27) + 1);
    };
  }

  /** Steps from segment to segment until the one that begins the frame. */
  private static Pixels jpeg(FileBytes bytes) {
    boolean turned = false;
    int at = 2;
    while (bytes.at(at) == 0xff) {
      int marker = bytes.at(at + 1);
      if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        var stored = new Pixels(bytes.big16(at + 7), bytes.big16(at + 5));
        return turned ? stored.turned() : stored;
      }
      turned |= marker == 0xe1 && isTurned(bytes, at + 4);
      at += marker == 0xff ? 1 : 2 + Math.max(2, bytes.big16(at + 2));
    }
    return new Pixels(0, 0);
  }

  /** Whether the camera lay on its side (Exif 2.32, tag 274, 5 to 8): browsers turn the picture. */
  private static boolean isTurned(FileBytes bytes, int at) {
    int tiff = at + 6;
    if (!bytes.haveAt(at, new byte[] {'E', 'x', 'i', 'f', 0, 0})) {
      return false;
    }
    boolean little = bytes.at(tiff) == 'I';
    int first = tiff + (little ? bytes.little16(tiff + 4) : bytes.big16(tiff + 6));
    int entries = Math.min(64, little ? bytes.little16(first) : bytes.big16(first));
    for (int i = 0; i < entries; i++) {
      int entry = first + 2 + 12 * i;
      int tag = little ? bytes.little16(entry) : bytes.big16(entry);
      if (tag == 274) {
        return (little ? bytes.little16(entry + 8) : bytes.big16(entry + 8)) >= 5;
      }
    }
    return false;
  }
}
