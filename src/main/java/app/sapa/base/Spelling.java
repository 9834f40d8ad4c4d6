package app.sapa.base;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the program's own words are written in addresses, saved filters, text keys and to the browser:
 * {@code HAS_ANY} is has-any.
 */
public final class Spelling {
  private Spelling() {}

  /** The word's spelling. */
  public static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The word that is spelled so; whatever names none is none. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> words, String spelling) {
    return Arrays.stream(words.getEnumConstants())
        .filter(word -> of(word).equals(spelling))
        .findFirst();
  }
}
