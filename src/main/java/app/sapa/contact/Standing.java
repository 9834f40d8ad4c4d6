package app.sapa.contact;

/**
 * Where a list's status filter finds a contact: once and in one place. The column {@code standing}
 * holds the same.
 */
public enum Standing {
  OPEN,
  /** Closed, or never opened. */
  CLOSED,
  SNOOZED;

  /** Where this contact stands. */
  public static Standing of(Facts contact) {
    if (contact.snoozed()) {
      return SNOOZED;
    }
    return contact.status() == ContactStatus.OPEN ? OPEN : CLOSED;
  }
}
