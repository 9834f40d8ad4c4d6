package app.sapa.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages Sapa speaks; the first is spoken to whoever asks for none of them. */
public final class Languages {
  /** English, whose texts also stand in wherever a language lacks one. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** Bahasa Indonesia. */
  public static final Locale INDONESIAN = Locale.of("id");

  /** All of them, in the order in which they are offered. */
  public static final List<Locale> ALL = List.of(ENGLISH, INDONESIAN);

  private Languages() {}

  /** The language of a tag such as {@code id} or {@code id-ID}, if Sapa speaks it. */
  public static Optional<Locale> spoken(String tag) {
    var language = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }

  /** The language that fits an {@code Accept-Language} header best, English if none does. */
  public static Locale preferred(String acceptLanguage) {
    try {
      var wanted = Locale.LanguageRange.parse(acceptLanguage);
      return wanted.stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> spoken(range.getRange()).stream())
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  /** The one of {@link #ALL} to speak for any locale. */
  public static Locale nearest(Locale locale) {
    return spoken(locale.toLanguageTag()).orElse(ENGLISH);
  }
}
