package app.sapa.channel.webchat;

import app.sapa.guard.FileType;
import app.sapa.guard.KeptFile;
import app.sapa.guard.Pixels;
import app.sapa.guard.SafeJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the doors of web chat keep of one call, as JSON: something said, a page gone to, or a file
 * brought; one of them.
 *
 * @param id made by the visitor's browser
 * @param language in which the visitor uses the widget
 */
record VisitorCall(
    UUID visitor,
    UUID id,
    @Nullable String language,
    @Nullable Said said,
    @Nullable Moved moved,
    @Nullable Brought brought) {
  /** A message, with the name and address the visitor may have left. */
  record Said(String text, @Nullable String name, @Nullable String email) {}

  /** A page of the site that holds the widget. */
  record Moved(String url, String title) {}

  /** A file that was looked at and is in our store. */
  record Brought(
      String name,
      FileType type,
      long size,
      String hash,
      @Nullable Integer width,
      @Nullable Integer height) {
    static Brought of(KeptFile file) {
      var pixels = file.pixels();
      return new Brought(
          file.name(),
          file.type(),
          file.size(),
          file.hash(),
          pixels == null ? null : pixels.width(),
          pixels == null ? null : pixels.height());
    }

    KeptFile file() {
      var pixels = width == null || height == null ? null : new Pixels(width, height);
      return new KeptFile(name, type, size, hash, pixels);
    }
  }

  /**
   * Its name for everyone on the channel: what one visitor sends can never pass for a repeat of
   * another's.
   */
  String name() {
    return visitor + ":" + id;
  }

  byte[] bytes() {
    return SafeJson.write(this);
  }
}
