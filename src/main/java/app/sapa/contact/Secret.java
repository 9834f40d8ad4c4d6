package app.sapa.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number or an address that some may not see, as it is found in a text.
 *
 * @param whole finds all of it
 * @param begun finds the beginning of it at the end of a text
 */
record Secret(Pattern whole, Pattern begun, String mask, String maskedBeginning) {
  private static final int SHORTEST_NUMBER = 5;

  /** What people write between the digits of a number. */
  private static final String GAP = "[\\s\\u00a0\\u202f().\\-\\u2010\\u2011/]*";

  static boolean isNumber(String digits) {
    return digits.length() >= SHORTEST_NUMBER;
  }

  static Secret number(String digits) {
    var pattern = digits.chars().mapToObj(Character::toString).collect(Collectors.joining(GAP));
    var mask = Masking.masked(digits);
    return new Secret(
        Pattern.compile("(?<![0-9])\\+?" + pattern + "(?![0-9])"),
        Pattern.compile("(?<![0-9])\\+?" + begun(digits, Masking.FIRST_DIGITS, GAP) + "$"),
        mask,
        mask.substring(0, Masking.FIRST_DIGITS) + Masking.HIDDEN);
  }

  static Secret address(String address) {
    var mask = Masking.maskedAddress(address);
    return new Secret(
        Pattern.compile("(?<![\\w.+-])" + Pattern.quote(address), Pattern.CASE_INSENSITIVE),
        Pattern.compile(
            "(?<![\\w.+-])" + begun(address, Masking.FIRST_LETTERS, "") + "$",
            Pattern.CASE_INSENSITIVE),
        mask,
        mask.substring(0, mask.indexOf(Masking.HIDDEN)) + Masking.HIDDEN.repeat(3));
  }

  /** At least one character more than is shown of it, and at most all but the last. */
  private static String begun(String text, int shown, String gap) {
    var some = new StringBuilder();
    for (int i = text.length() - 2; i > shown; i--) {
      some.insert(0, "(?:" + gap + Pattern.quote(text.substring(i, i + 1))).append(")?");
    }
    var first =
        text.chars()
            .limit(shown + 1L)
            .mapToObj(each -> Pattern.quote(Character.toString(each)))
            .collect(Collectors.joining(gap));
    return first + some + gap;
  }

  String veiled(String text) {
    return whole.matcher(text).replaceAll(Matcher.quoteReplacement(mask));
  }

  String veiledAtEnd(String text) {
    return begun.matcher(text).replaceAll(Matcher.quoteReplacement(maskedBeginning));
  }
}
