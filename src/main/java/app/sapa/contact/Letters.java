package app.sapa.contact;

import java.nio.charset.StandardCharsets;
import java.util.PrimitiveIterator;

/** How PostgreSQL sees a text. */
final class Letters {
  private Letters() {}

  /** Whether it can be stored: neither U+0000 nor half a surrogate pair can. */
  static boolean canBeStored(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /**
   * Whether two are the same but for the case of their letters. Letter by letter, as the simple case
   * mapping of C.UTF-8 does it: {@code String.toLowerCase} would look at neighbours, too.
   */
  static boolean same(String one, String other) {
    PrimitiveIterator.OfInt left = one.codePoints().iterator();
    PrimitiveIterator.OfInt right = other.codePoints().iterator();
    while (left.hasNext() && right.hasNext()) {
      if (Character.toLowerCase(left.nextInt()) != Character.toLowerCase(right.nextInt())) {
        return false;
      }
    }
    return !left.hasNext() && !right.hasNext();
  }
}
