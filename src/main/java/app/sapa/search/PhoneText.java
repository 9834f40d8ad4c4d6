package app.sapa.search;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A phone number or the beginning of one, as somebody types it into a search. */
record PhoneText(String digits, boolean international) {
  private static final Pattern SHAPE = Pattern.compile("\\+?[\\d\\s().\\-/]*\\d[\\d\\s().\\-/]*");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
  private static final int ENDING = 4;

  /** Reads it, unless it is something else. */
  static Optional<PhoneText> of(String text) {
    return SHAPE.matcher(text).matches()
        ? Optional.of(new PhoneText(digits(text), text.startsWith("+")))
        : Optional.empty();
  }

  /** The digits of a written number, and nothing else of it. */
  static String digits(String written) {
    return NOT_DIGITS.matcher(written).replaceAll("");
  }

  /** The part of a number that also masked viewers see. */
  static String ending(String digits) {
    return digits.substring(Math.max(0, digits.length() - ENDING));
  }

  /** Whether it is no more than what masked viewers see. */
  boolean isEnding() {
    return digits.length() == ENDING;
  }

  /**
   * The beginnings of stored numbers that are meant: as typed, and with the country's code in front
   * or in place of a leading zero.
   *
   * @param country ISO 3166 alpha-2; where numbers without a country code are
   */
  Set<String> beginnings(String country) {
    var beginnings = new LinkedHashSet<String>();
    beginnings.add(digits);
    if (digits.startsWith("00")) {
      beginnings.add(digits.substring(2));
    } else if (!international) {
      int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country);
      beginnings.add(code + (digits.startsWith("0") ? digits.substring(1) : digits));
    }
    beginnings.remove("");
    return beginnings;
  }
}
