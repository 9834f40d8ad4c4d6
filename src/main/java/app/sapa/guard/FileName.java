package app.sapa.guard;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file's name as somebody gave it, made harmless: a name and no path, of characters that can be
 * seen and leave the reading direction alone.
 *
 * @param ending in lower case and without its dot; empty for none
 */
record FileName(String stem, String ending) {
  private static final int LONGEST_STEM = 100;
  private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  // Control and format characters (among them what turns the direction), lone surrogates, line
  // ends.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final Pattern SPACES = Pattern.compile("[\\p{Z}]+");
  private static final Pattern ENDING = Pattern.compile("[A-Za-z0-9]{1,10}");

  static FileName of(String written) {
    var bare = PATH.matcher(written).replaceFirst("");
    var seen = SPACES.matcher(UNSEEN.matcher(bare).replaceAll("")).replaceAll(" ");
    int dot = seen.lastIndexOf('.');
    var ending = dot < 0 ? "" : seen.substring(dot + 1).strip();
    return ENDING.matcher(ending).matches()
        ? new FileName(stem(seen.substring(0, dot)), ending.toLowerCase(Locale.ROOT))
        : new FileName(stem(seen), "");
  }

  /** No dots or blanks around it, since systems hide or drop those; never empty. */
  private static String stem(String written) {
    var bare = written.replaceAll("^[ .]+", "");
    int most = bare.codePointCount(0, bare.length());
    var cut =
        most <= LONGEST_STEM ? bare : bare.substring(0, bare.offsetByCodePoints(0, LONGEST_STEM));
    var tidy = cut.replaceAll("[ .]+$", "");
    return tidy.isEmpty() ? "file" : tidy;
  }

  FileName ending(String other) {
    return new FileName(stem, other);
  }

  @Override
  public String toString() {
    return ending.isEmpty() ? stem : stem + "." + ending;
  }
}
