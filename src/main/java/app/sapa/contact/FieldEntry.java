package app.sapa.contact;

import app.sapa.base.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Reads what a person enters into a custom field, by the field's type. */
final class FieldEntry {
  private static final int LONGEST = 5_000;

  private FieldEntry() {}

  /**
   * As it is stored.
   *
   * @param text not empty
   * @param country in which a phone number without country code is dialled
   * @throws Refusal such as {@code contact.number-wrong}, which says what would be right
   */
  static String read(FieldType type, List<String> options, String text, String country) {
    if (text.length() > LONGEST) {
      throw new Refusal("contact.too-long", LONGEST);
    }
    return switch (type) {
      case TEXT -> text;
      case NUMBER -> number(text);
      case LIST -> among(options, text);
      case CHECKBOX -> among(List.of("true", "false"), text);
      case DATE -> date(text);
      case TIME -> time(text);
      case EMAIL -> Email.parse(text).orElseThrow(() -> new Refusal("contact.email-wrong")).raw();
      case PHONE ->
          Phone.entered(text, country).orElseThrow(() -> new Refusal("contact.phone-wrong")).raw();
      case URL -> url(text);
    };
  }

  private static String number(String text) {
    return FieldValues.number(text)
        .map(any -> text)
        .orElseThrow(() -> new Refusal("contact.number-wrong"));
  }

  private static String among(List<String> options, String text) {
    if (!options.contains(text)) {
      throw new Refusal("contact.choice-gone");
    }
    return text;
  }

  private static String date(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new Refusal("contact.date-wrong");
    }
  }

  private static String time(String text) {
    try {
      return LocalTime.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new Refusal("contact.time-wrong");
    }
  }

  private static String url(String text) {
    try {
      var address = new URI(text);
      if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
        return text;
      }
    } catch (URISyntaxException e) {
      // Told below, as every other text that is none.
    }
    throw new Refusal("contact.url-wrong");
  }
}
