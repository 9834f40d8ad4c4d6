package app.sapa.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts are made comparable before they are stored beside the original. */
public final class Fold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Fold() {}

  /** Compatibility forms unified, case and accents gone, spaces single: "José  ÁVILA" → "jose avila". */
  public static String name(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    var folded = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return SPACES.matcher(folded).replaceAll(" ").strip();
  }

  /** What no door lets in, because PostgreSQL keeps no U+0000. */
  public static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }
}
