package app.sapa.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A preview as elements of the screen read it.
 *
 * @param stored the name under which its picture is fetched; null for none
 */
public record PreviewSeen(
    String url, String site, String title, String description, @Nullable String stored) {
  public static PreviewSeen of(LinkPreview preview) {
    return new PreviewSeen(
        preview.url(),
        preview.site(),
        preview.title(),
        preview.description(),
        preview.picture() == null ? null : preview.storage() + "-picture");
  }
}
