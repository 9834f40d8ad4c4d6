package app.sapa.contact;

/** What a custom field holds. */
public enum FieldType {
  TEXT,
  NUMBER,
  /** One of the field's options. */
  LIST,
  CHECKBOX,
  DATE,
  TIME,
  EMAIL,
  PHONE,
  URL
}
