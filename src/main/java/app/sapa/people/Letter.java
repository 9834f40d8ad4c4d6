package app.sapa.people;

import java.util.Locale;

/**
 * A mail that Sapa writes by itself.
 *
 * @param to the address
 * @param about what it says; names its texts
 * @param language in which it says so
 * @param where the workspace that it is about, empty for none
 * @param address where its link leads, below the root; whoever has it may come in, so it is shown to
 *     nobody else and never logged
 */
public record Letter(String to, About about, Locale language, String where, String address) {
  /** What such mails are about. */
  public enum About {
    INVITATION,
    RESET,
    SNOOZE_ENDED,
    ASSIGNED,
    MENTIONED,
    NEW_MESSAGE,
    UNASSIGNED_MESSAGE,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    SECOND_FACTOR_ADDED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_RENEWED
  }

  /** Neither to whom nor with which link. */
  @Override
  public String toString() {
    return "Letter about " + about;
  }
}
