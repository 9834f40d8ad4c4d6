package app.sapa.contact;

/** Which way a message went. */
public enum Direction {
  /** From the contact. */
  IN,
  /** To the contact. */
  OUT
}
