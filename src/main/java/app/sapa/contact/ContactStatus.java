package app.sapa.contact;

/** Whether a contact's latest conversation is open; {@code NONE} before the first. */
public enum ContactStatus {
  NONE,
  OPEN,
  CLOSED
}
