package app.sapa.guard;

import org.jspecify.annotations.Nullable;

/** Makes a foreign value (a header, an address, a provider's error) safe as part of one log line. */
public final class LogText {
  // Enough beyond the cut that a credential across it is still recognised as one.
  private static final int MARGIN = 16_384;

  private LogText() {}

  /**
   * The value on one line: credentials blacked out, everything that is not plainly visible escaped,
   * backslashes doubled so that an escape cannot be faked.
   *
   * @param longest how many characters may come out, the mark of a cut included
   */
  public static String of(@Nullable String value, int longest) {
    if (value == null) {
      return "-";
    }
    int end = Math.min(value.length(), longest + MARGIN);
    return escaped(Redacted.in(value.substring(0, end)), longest);
  }

  private static String escaped(String value, int longest) {
    var line = new StringBuilder(Math.min(value.length(), longest) + 16);
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      var written = isPlain(codePoint) ? Character.toString(codePoint) : escape(codePoint);
      i += Character.charCount(codePoint);
      if (line.length() + written.length() > (i < value.length() ? longest - 1 : longest)) {
        return line.append('…').toString();
      }
      line.append(written);
    }
    return line.toString();
  }

  // Separators, direction marks and lone surrogates can break or reorder a line as well as LF can.
  private static boolean isPlain(int codePoint) {
    return codePoint != '\\'
        && switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
  }

  private static String escape(int codePoint) {
    return codePoint == '\\' ? "\\\\" : "\\u{%x}".formatted(codePoint);
  }
}
