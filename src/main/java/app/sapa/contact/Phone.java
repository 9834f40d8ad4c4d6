package app.sapa.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number.
 *
 * @param raw as somebody wrote it
 * @param digits country code first, without plus; 8 to 15 of them
 */
public record Phone(String raw, String digits) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern DIGITS = Pattern.compile("[0-9]{8,15}");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
  private static final int LONGEST = 60;

  /**
   * Reads a number as a person writes it, without country code meaning the given country.
   *
   * @param country ISO 3166 alpha-2
   * @return empty when it is no phone number anywhere
   */
  public static Optional<Phone> parse(String raw, String country) {
    var text = raw.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var number = NUMBERS.parse(international(text), country);
      var digits = NUMBERS.format(number, PhoneNumberFormat.E164).substring(1);
      return DIGITS.matcher(digits).matches()
          ? Optional.of(new Phone(text, digits))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a number that a person enters for somebody: as {@link #parse}, and only if its country has
   * numbers of that length.
   */
  public static Optional<Phone> entered(String raw, String country) {
    return parse(raw, country).filter(read -> NUMBERS.isPossibleNumber("+" + read.digits, null));
  }

  /**
   * Reads a number as a channel tells it: never refused, because the channel can reach it; what
   * cannot be parsed keeps the digits it has.
   */
  public static Phone told(String raw, String country) {
    return parse(raw, country)
        .orElseGet(() -> new Phone(raw.strip(), NOT_DIGITS.matcher(raw).replaceAll("")));
  }

  /** The country of a number with its country code, as ISO 3166 alpha-2; empty when unclear. */
  static Optional<String> countryOf(String raw) {
    try {
      var number = NUMBERS.parse(international(raw.strip()), null);
      return Optional.ofNullable(NUMBERS.getRegionCodeForNumber(number));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** A leading 00 is everybody's spelling of the plus, also where the country dials otherwise. */
  private static String international(String text) {
    return text.startsWith("00") ? "+" + text.substring(2) : text;
  }

  /** For eyes: grouped, with the plus and country code. */
  public String international() {
    try {
      return NUMBERS.format(NUMBERS.parse("+" + digits, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return raw;
    }
  }
}
