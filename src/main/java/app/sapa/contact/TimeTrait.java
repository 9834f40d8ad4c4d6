package app.sapa.contact;

/** A time in a contact's life; may not have come yet. */
public enum TimeTrait {
  CREATED,
  /** Of the latest message either way, a broadcast included. */
  LAST_MESSAGE,
  LAST_INCOMING,
  LAST_CLOSED
}
