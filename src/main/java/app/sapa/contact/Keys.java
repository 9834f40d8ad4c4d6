package app.sapa.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the program's own words are written in addresses and saved filters: {@code HAS_ANY} is has-any. */
final class Keys {
  private Keys() {}

  static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> words, String key) {
    return Arrays.stream(words.getEnumConstants()).filter(word -> of(word).equals(key)).findFirst();
  }
}
