package app.sapa.contact;

import app.sapa.people.Restriction;
import app.sapa.people.Viewer;

/** What members who may not see numbers and addresses see instead. */
public final class Masking {
  private static final int HEAD = 3;
  private static final int TAIL = 4;

  private Masking() {}

  /** The number for this viewer's eyes: whole, or its first three and last four digits. */
  public static String phone(Viewer viewer, Phone phone, boolean plain) {
    if (viewer.has(Restriction.MASK_PHONE)) {
      return masked(phone.digits());
    }
    return plain ? phone.digits() : phone.international();
  }

  private static String masked(String digits) {
    return digits.length() <= HEAD + TAIL
        ? "•".repeat(digits.length())
        : digits.substring(0, HEAD)
            + "•".repeat(digits.length() - HEAD - TAIL)
            + digits.substring(digits.length() - TAIL);
  }

  /** The address for this viewer's eyes: whole, or its first two characters and the domain. */
  public static String email(Viewer viewer, String address) {
    int at = address.lastIndexOf('@');
    return !viewer.has(Restriction.MASK_EMAIL) || at < 0
        ? address
        : address.substring(0, Math.min(2, at)) + "•••" + address.substring(at);
  }
}
