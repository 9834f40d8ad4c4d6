package app.sapa.channel.webchat;

import app.sapa.guard.SafeJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the doors of web chat keep of one call, as JSON: something said, or a page gone to; never
 * both.
 *
 * @param id made by the visitor's browser
 * @param language in which the visitor uses the widget
 */
record VisitorCall(
    UUID visitor, UUID id, @Nullable String language, @Nullable Said said, @Nullable Moved moved) {
  /** A message, with the name and address the visitor may have left. */
  record Said(String text, @Nullable String name, @Nullable String email) {}

  /** A page of the site that holds the widget. */
  record Moved(String url, String title) {}

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
