package app.sapa.conversation;

import app.sapa.guard.KeptFile;
import app.sapa.guard.WebAddress;
import app.sapa.workspace.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was at the first address in a message when it was written.
 *
 * @param url where a click leads, and nowhere else
 * @param description empty where the page tells none
 * @param storage random, and by which its picture is fetched
 * @param picture null for none
 */
public record LinkPreview(
    UUID id,
    String url,
    String title,
    String description,
    UUID storage,
    @Nullable KeptFile picture) {
  static final String COLUMNS =
      "id, url, title, description, storage_id, 'picture' as name, type, size, hash, width, height";

  static LinkPreview read(Row row) {
    return new LinkPreview(
        row.id("id"),
        row.text("url"),
        row.text("title"),
        row.text("description"),
        row.id("storage_id"),
        row.orNull("hash") == null ? null : KeptFiles.read(row));
  }

  /** The site that a click leads to. */
  public String site() {
    return WebAddress.site(url);
  }
}
