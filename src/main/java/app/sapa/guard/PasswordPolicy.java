package app.sapa.guard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new password must be: long enough, and not one that everybody tries first. */
public final class PasswordPolicy {
  /** The fewest characters (code points), inclusive. */
  public static final int SHORTEST = 12;

  /** The most characters (code points), inclusive. */
  public static final int LONGEST = 128;

  private static final int FEWEST_DIFFERENT = 4;
  private static final Pattern DECORATION = Pattern.compile("^[^a-z]+|[^a-z@$]+$");

  private PasswordPolicy() {}

  /** Why a password is not taken. */
  public enum Weakness {
    TOO_SHORT("password.too-short"),
    TOO_LONG("password.too-long"),
    COMMON("password.common");

    private final String key;

    Weakness(String key) {
      this.key = key;
    }

    /** The key of the text that tells the person. */
    public String key() {
      return key;
    }
  }

  /** Why this password may not be chosen; empty if it may. */
  public static Optional<Weakness> weakness(String password) {
    if (length(password) < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (isTooLong(password)) {
      return Optional.of(Weakness.TOO_LONG);
    }
    return isCommon(password) ? Optional.of(Weakness.COMMON) : Optional.empty();
  }

  static boolean isTooLong(String password) {
    return length(password) > LONGEST;
  }

  private static int length(String password) {
    return password.codePointCount(0, password.length());
  }

  // Guessing programs write a known word twice, dress it up with digits, or swap letters for signs.
  private static boolean isCommon(String password) {
    var lower = password.toLowerCase(Locale.ROOT);
    var word = plainLetters(DECORATION.matcher(lower).replaceAll(""));
    return lower.codePoints().distinct().count() < FEWEST_DIFFERENT
        || CommonPasswords.contains(lower)
        || CommonPasswords.contains(repeatedPart(lower))
        || CommonPasswords.contains(word)
        || CommonPasswords.contains(repeatedPart(word));
  }

  private static String plainLetters(String word) {
    return word.replace('@', 'a')
        .replace('4', 'a')
        .replace('0', 'o')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('$', 's')
        .replace('5', 's');
  }

  /** The shortest part that, written again and again, makes the whole. */
  private static String repeatedPart(String text) {
    int period = text.isEmpty() ? -1 : (text + text).indexOf(text, 1);
    return period > 0 ? text.substring(0, period) : text;
  }
}
