package app.sapa.conversation;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blanks in a text: {@code {{contact.name}}}, or {@code {{contact.name|Kak}}} with what is
 * written where nothing is known. What fills one is text and nothing else: it is never read again.
 */
public final class Blanks {
  private static final Pattern BLANK = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?\\}\\}");

  private Blanks() {}

  /** The names of the blanks, in their order. */
  public static List<String> in(String text) {
    return BLANK.matcher(text).results().map(Blanks::name).toList();
  }

  /** The text with its blanks filled; an unknown or empty value gives the fallback, or nothing. */
  static String filled(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(blank -> Matcher.quoteReplacement(filling(blank, values)));
  }

  /** The text with those blanks filled that there is something for; the others stay as they are. */
  static String completed(String text, Map<String, String> values) {
    return BLANK
        .matcher(text)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(
                    values.containsKey(name(blank)) ? filling(blank, values) : blank.group()));
  }

  private static String filling(MatchResult blank, Map<String, String> values) {
    var value = values.getOrDefault(name(blank), "");
    var fallback = blank.group(2);
    return value.isEmpty() && fallback != null ? fallback.strip() : value;
  }

  private static String name(MatchResult blank) {
    return blank.group(1).strip();
  }
}
