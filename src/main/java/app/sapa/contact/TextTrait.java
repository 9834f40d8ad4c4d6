package app.sapa.contact;

/** A text that a contact may have, also several times. */
public enum TextTrait {
  FIRST_NAME,
  LAST_NAME,
  /** Digits with the country code. */
  PHONE,
  EMAIL,
  /** Two letters, as in ISO 639. */
  LANGUAGE,
  /** Two letters, as in ISO 3166. */
  COUNTRY
}
