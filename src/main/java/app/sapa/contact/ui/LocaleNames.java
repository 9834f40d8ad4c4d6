package app.sapa.contact.ui;

import app.sapa.kit.Dates;
import app.sapa.kit.Editor;
import java.text.Collator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What countries, languages and days are called in a reader's language. */
record LocaleNames(Locale reader) {
  /** A choice among all countries. */
  Editor countries() {
    return Editor.choice(() -> sorted(Locale.getISOCountries(), this::country), this::country);
  }

  /** A choice among all languages. */
  Editor languages() {
    return Editor.choice(() -> sorted(Locale.getISOLanguages(), this::language), this::language);
  }

  /** What a country is called, by its ISO 3166 code. */
  String country(String code) {
    return Locale.of("", code).getDisplayCountry(reader);
  }

  /** What a language is called, by its ISO 639 code. */
  String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
  }

  private Map<String, String> sorted(String[] codes, UnaryOperator<String> naming) {
    var order = Collator.getInstance(reader);
    var names = new LinkedHashMap<String, String>();
    Arrays.stream(codes)
        .map(code -> Map.entry(code, naming.apply(code)))
        .filter(each -> !each.getValue().equals(each.getKey()))
        .sorted((one, other) -> order.compare(one.getValue(), other.getValue()))
        .forEach(each -> names.put(each.getKey(), each.getValue()));
    return names;
  }

  /** A day as it is stored; as it is if it is none. */
  String day(String stored) {
    try {
      return Dates.day(LocalDate.parse(stored), reader);
    } catch (DateTimeParseException e) {
      return stored;
    }
  }

  /** Words that are called what they are. */
  static Map<String, String> same(List<String> words) {
    var names = new LinkedHashMap<String, String>();
    words.forEach(word -> names.put(word, word));
    return names;
  }
}
