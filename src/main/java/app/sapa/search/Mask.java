package app.sapa.search;

/** How a phone number and an e-mail address look to those who may not see them. */
final class Mask {
  private static final String HIDDEN = "•";
  private static final int FIRST_DIGITS = 3;
  private static final int LAST_DIGITS = 4;
  private static final int FIRST_LETTERS = 2;

  private Mask() {}

  /** The first three and the last four digits; of a number with no more than these, nothing. */
  static String phone(String digits) {
    int hidden = digits.length() - FIRST_DIGITS - LAST_DIGITS;
    return hidden > 0
        ? digits.substring(0, FIRST_DIGITS)
            + HIDDEN.repeat(hidden)
            + digits.substring(digits.length() - LAST_DIGITS)
        : HIDDEN.repeat(digits.length());
  }

  /** The first two characters and the domain. */
  static String email(String address) {
    int at = address.lastIndexOf('@');
    int shown = Math.min(FIRST_LETTERS, at - 1);
    return at < 1
        ? HIDDEN.repeat(address.length())
        : address.substring(0, Math.max(0, shown))
            + HIDDEN.repeat(at - Math.max(0, shown))
            + address.substring(at);
  }
}
