package app.sapa.contact;

import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import java.util.regex.Pattern;

/** What members who may not see numbers and addresses see instead. */
public final class Masking {
  static final String HIDDEN = "•";
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");
  static final int FIRST_DIGITS = 3;
  private static final int LAST_DIGITS = 4;
  static final int FIRST_LETTERS = 2;

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

  /** What is in a custom field for this viewer's eyes; numbers and addresses are masked there, too. */
  static String field(Viewer viewer, FieldType type, String value) {
    if (value.isEmpty() || !hides(viewer, type)) {
      return value;
    }
    return type == FieldType.EMAIL
        ? maskedAddress(value)
        : masked(NOT_DIGITS.matcher(value).replaceAll(""));
  }

  /** Whether anything is masked for a viewer. */
  public static boolean hides(Viewer viewer) {
    return hides(viewer, FieldType.PHONE) || hides(viewer, FieldType.EMAIL);
  }

  /** Whether fields of this type are masked for a viewer. */
  public static boolean hides(Viewer viewer, FieldType type) {
    return switch (type) {
      case PHONE -> !viewer.may(Permission.SEE_PHONES);
      case EMAIL -> !viewer.may(Permission.SEE_EMAILS);
      default -> false;
    };
  }

  static String masked(String digits) {
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

  static String maskedAddress(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? HIDDEN.repeat(3)
        : address.substring(0, Math.min(FIRST_LETTERS, at - 1))
            + HIDDEN.repeat(3)
            + address.substring(at);
  }
}
