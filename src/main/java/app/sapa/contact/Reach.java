package app.sapa.contact;

import app.sapa.base.Spelling;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;

/** By what a contact is reached, of which they may have several. */
public enum Reach {
  PHONE("contact_phone", "digits", Permission.SEE_PHONES),
  EMAIL("contact_email", "norm", Permission.SEE_EMAILS);

  private final String table;
  private final String compared;
  private final Permission seeing;

  Reach(String table, String compared, Permission seeing) {
    this.table = table;
    this.compared = compared;
    this.seeing = seeing;
  }

  /** Whether a viewer sees all of it; who does not may not change it either. */
  public boolean isPlainTo(Viewer viewer) {
    return viewer.may(seeing);
  }

  String table() {
    return table;
  }

  /** The column of the form in which two are the same. */
  String compared() {
    return compared;
  }

  String key() {
    return Spelling.of(this);
  }
}
