package app.sapa.people.ui;

import app.sapa.base.Caption;
import app.sapa.base.Refusal;
import app.sapa.kit.Field;

/** What something is called and what it is for, to be written. */
public final class CaptionFields {
  private static final int LINES = 3;

  private final Field name;
  private final Field description;

  /** Empty ones, on that page. */
  public CaptionFields(SettingsView page) {
    name = Field.line(page.text("caption.name"), Caption.LONGEST_NAME);
    description = Field.lines(page.text("caption.description"), LINES, Caption.LONGEST_DESCRIPTION);
  }

  /** Writes what it is by now. */
  public void writing(String ofName, String ofDescription) {
    name.writing(ofName);
    description.writing(ofDescription);
  }

  public Field name() {
    return name;
  }

  public Field description() {
    return description;
  }

  /** Nothing is wrong with them so far. */
  public void clear() {
    name.refuse("");
    description.refuse("");
  }

  /** Says why, at the one that it is about. */
  public void refuse(Refusal refusal, String told) {
    (refusal.key().contains(".description-") ? description : name).refuse(told);
  }
}
