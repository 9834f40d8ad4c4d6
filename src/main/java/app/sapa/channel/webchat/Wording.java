package app.sapa.channel.webchat;

import app.sapa.base.Fold;
import org.jspecify.annotations.Nullable;

/** How much of what a browser tells is taken over; the rest is cut, since none of it is vital. */
final class Wording {
  static final int NAME = 100;
  static final int ADDRESS = 200;
  static final int TITLE = 300;

  private Wording() {}

  /** The text's beginning without blanks around it, never half a character; null for none. */
  static @Nullable String cut(@Nullable String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = Fold.clean(text).strip();
    return clean.codePointCount(0, clean.length()) <= longest
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, longest));
  }

  /** One of the widget's languages, else none. */
  static @Nullable String language(@Nullable String told) {
    return "en".equals(told) || "id".equals(told) ? told : null;
  }
}
