package app.sapa.conversation;

import app.sapa.guard.KeptFile;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as elements of the screen read it.
 *
 * @param stored the name under which it is fetched
 * @param shape image, audio, video or document
 * @param missing why there is only its name, {@code not-taken} or {@code not-fetched}; else null
 */
public record FileSeen(
    UUID id,
    String stored,
    String name,
    String shape,
    long size,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String missing) {

  public static FileSeen of(Attached attached) {
    var file = attached.file();
    if (file == null) {
      return new FileSeen(
          attached.id(),
          attached.storedName(),
          attached.name(),
          "document",
          0,
          null,
          null,
          attached.refusal());
    }
    return of(attached.id(), attached.storedName(), file);
  }

  /** One that is fetched from nowhere. */
  public static FileSeen of(SnippetFile kept) {
    return of(kept.id(), "", kept.file());
  }

  private static FileSeen of(UUID id, String stored, KeptFile file) {
    var pixels = file.pixels();
    return new FileSeen(
        id,
        stored,
        file.name(),
        file.type().shape().name().toLowerCase(Locale.ROOT),
        file.size(),
        pixels == null ? null : pixels.width(),
        pixels == null ? null : pixels.height(),
        null);
  }
}
