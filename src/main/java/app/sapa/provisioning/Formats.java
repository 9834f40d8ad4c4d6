package app.sapa.provisioning;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How the small things are written in the files; each method reads one value as one of them. */
final class Formats {
  static final List<String> LANGUAGES = List.of("en", "id");

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
  private static final Pattern FIELD_KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  private Formats() {}

  static String name(Value value) {
    return upTo(120, value);
  }

  static String emoji(Value value) {
    return upTo(16, value);
  }

  static String longText(Value value) {
    return upTo(5000, value);
  }

  static String key(Value value) {
    return matching(KEY, value, "a key; use 2 to 40 of a-z, 0-9 and -, beginning with a letter");
  }

  static String fieldKey(Value value) {
    return matching(
        FIELD_KEY, value, "a field's key; use 1 to 40 letters and digits, as in totalOrders");
  }

  static String email(Value value) {
    return matching(EMAIL, value, "an e-mail address; write name@host").toLowerCase(Locale.ROOT);
  }

  static String colour(Value value) {
    return matching(COLOUR, value, "a colour; write #rrggbb in quotes").toLowerCase(Locale.ROOT);
  }

  static String password(Value value) {
    var text = value.text();
    if (!text.isEmpty() && (text.length() < 10 || text.length() > 128)) {
      value.refuse("has " + text.length() + " characters; use 10 to 128");
    }
    return text;
  }

  static String phone(Value value) {
    var text = value.text();
    long digits = text.chars().filter(each -> each >= '0' && each <= '9').count();
    if (!text.isEmpty() && (digits < 6 || digits > 20 || !text.matches("[0-9+()./ -]+"))) {
      value.refuse("'" + text + "' is not a phone number; write 6 to 20 digits");
    }
    return text;
  }

  static String language(Value value) {
    return among(LANGUAGES, value, "language");
  }

  static String country(Value value) {
    var text = value.text();
    if (!text.isEmpty() && !Set.of(Locale.getISOCountries()).contains(text)) {
      value.refuse("'" + text + "' is not a country; write two capital letters such as ID");
    }
    return text;
  }

  static ZoneId zone(Value value) {
    var text = value.text();
    if (ZoneId.getAvailableZoneIds().contains(text) && text.contains("/")) {
      return ZoneId.of(text);
    }
    if (!text.isEmpty()) {
      value.refuse("'" + text + "' is not a time zone; write a name such as Asia/Jakarta");
    }
    return ZoneId.of("UTC");
  }

  static String among(List<String> choice, Value value, String noun) {
    var text = value.text();
    if (!text.isEmpty() && !choice.contains(text)) {
      value.refuse("'%s' is not a %s; use %s".formatted(text, noun, Closest.listed(choice)));
    }
    return text;
  }

  /** One of an enum's constants, written in capital letters. */
  static <E extends Enum<E>> E constant(Class<E> type, Value value, String noun) {
    return constant(type, Enum::name, value, noun);
  }

  /** One of an enum's constants, written the given way; the first one stands in for a wrong one. */
  static <E extends Enum<E>> E constant(
      Class<E> type, Function<E, String> writing, Value value, String noun) {
    var constants = List.of(type.getEnumConstants());
    var text = among(constants.stream().map(writing).toList(), value, noun);
    return constants.stream()
        .filter(each -> writing.apply(each).equals(text))
        .findFirst()
        .orElse(constants.getFirst());
  }

  static String upTo(int characters, Value value) {
    var text = value.text();
    if (text.length() > characters) {
      value.refuse("has " + text.length() + " characters; shorten it to " + characters);
    }
    return text;
  }

  private static String matching(Pattern pattern, Value value, String expected) {
    var text = value.text();
    if (!text.isEmpty() && !pattern.matcher(text).matches()) {
      value.refuse("'" + text + "' is not " + expected);
    }
    return text;
  }
}
