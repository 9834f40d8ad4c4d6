package app.sapa.conversation;

import app.sapa.guard.FileType;
import app.sapa.guard.KeptFile;
import app.sapa.guard.Pixels;
import app.sapa.workspace.Row;
import org.jspecify.annotations.Nullable;

/** How a kept file stands in a row. */
final class KeptFiles {
  private KeptFiles() {}

  static KeptFile read(Row row) {
    return new KeptFile(
        row.text("name"),
        FileType.valueOf(row.text("type")),
        row.big("size"),
        row.text("hash"),
        pixels(row.numberOrNull("width"), row.numberOrNull("height")));
  }

  private static @Nullable Pixels pixels(@Nullable Integer width, @Nullable Integer height) {
    return width == null || height == null ? null : new Pixels(width, height);
  }
}
