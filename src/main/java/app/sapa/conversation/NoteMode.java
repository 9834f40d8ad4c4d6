package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.workspace.Switch;

/** What a workspace wants noted when a person closes a conversation: the values of {@link Switch#CLOSING_NOTE}. */
public enum NoteMode {
  /** A person may note something, and need not. */
  OPTIONAL(false, false),
  /** The category is asked for each time, a summary may be added. */
  CATEGORY(true, false),
  /** Both are asked for each time. */
  BOTH(true, true),
  /** Nothing is asked or noted. */
  OFF(false, false);

  private final boolean wantsCategory;
  private final boolean wantsSummary;

  NoteMode(boolean wantsCategory, boolean wantsSummary) {
    this.wantsCategory = wantsCategory;
    this.wantsSummary = wantsSummary;
  }

  /** Whether nobody closes without being asked. */
  public boolean asks() {
    return wantsCategory;
  }

  /** Whether there is no closing without a summary. */
  public boolean wantsSummary() {
    return wantsSummary;
  }

  /**
   * Makes sure that a note is what the workspace wants.
   *
   * @throws Refusal {@code closing.off}, {@code closing.category}, {@code closing.summary} or
   *     {@code closing.too-long}
   */
  void require(ClosingNote note) {
    if (this == OFF && !note.isEmpty()) {
      throw new Refusal("closing.off");
    }
    if (wantsCategory && note.category() == null) {
      throw new Refusal("closing.category");
    }
    if (wantsSummary && note.summary().isEmpty()) {
      throw new Refusal("closing.summary");
    }
    if (note.summary().length() > ClosingNote.LONGEST) {
      throw new Refusal("closing.too-long", ClosingNote.LONGEST);
    }
  }
}
