package app.sapa.contact;

import app.sapa.people.Permission;
import app.sapa.people.Viewer;

/** What members who may not see numbers and addresses see instead. */
public final class Masking {
  private static final String HIDDEN = "•";
  private static final int FIRST_DIGITS = 3;
  private static final int LAST_DIGITS = 4;
  private static final int FIRST_LETTERS = 2;

  private Masking() {}

  /** The number for this viewer's eyes: as people write it, or masked. */
  public static String phone(Viewer viewer, Phone phone) {
    return viewer.may(Permission.SEE_PHONES) ? phone.international() : masked(phone.digits());
  }

  /**
   * The bare digits for this viewer's eyes: whole, or the first three and the last four; of a
   * number with no more than these, nothing.
   */
  public static String digits(Viewer viewer, String digits) {
    return viewer.may(Permission.SEE_PHONES) ? digits : masked(digits);
  }

  private static String masked(String digits) {
    int hidden = digits.length() - FIRST_DIGITS - LAST_DIGITS;
    return hidden > 0
        ? digits.substring(0, FIRST_DIGITS)
            + HIDDEN.repeat(hidden)
            + digits.substring(digits.length() - LAST_DIGITS)
        : HIDDEN.repeat(digits.length());
  }

  /**
   * The address for this viewer's eyes: whole, or its first two characters and the domain. At least
   * one character before the domain stays hidden, and how many are hidden does not show.
   */
  public static String email(Viewer viewer, String address) {
    return viewer.may(Permission.SEE_EMAILS) ? address : maskedAddress(address);
  }

  private static String maskedAddress(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? HIDDEN.repeat(3)
        : address.substring(0, Math.min(FIRST_LETTERS, at - 1))
            + HIDDEN.repeat(3)
            + address.substring(at);
  }
}
