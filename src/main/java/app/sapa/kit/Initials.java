package app.sapa.kit;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands for somebody's picture.
 *
 * @param hue 0 to 359, always the same for the same id
 */
public record Initials(String letters, int hue) {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int CIRCLE = 360;

  /** The first letters of the first and the last word; of a number, its first two digits. */
  public static Initials of(UUID id, String name) {
    var words = SPACES.split(name.replaceAll("[^\\p{L}\\p{N}\\s]", "").strip(), -1);
    var letters =
        words.length > 1
            ? first(words[0], 1) + first(words[words.length - 1], 1)
            : first(words[0], 2);
    return new Initials(letters.toUpperCase(Locale.ROOT), Math.floorMod(id.hashCode(), CIRCLE));
  }

  private static String first(String word, int count) {
    int end = word.offsetByCodePoints(0, Math.min(count, word.codePointCount(0, word.length())));
    return word.substring(0, end);
  }
}
