package app.sapa.contact;

import app.sapa.base.Spelling;

/** What every contact has once. */
public enum OwnDetail {
  FIRST_NAME,
  LAST_NAME,
  COUNTRY,
  LANGUAGE;

  /** As events and texts have it. */
  public String key() {
    return Spelling.of(this);
  }
}
