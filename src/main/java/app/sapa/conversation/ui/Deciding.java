package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;

/** Whoever is told what was chosen in a menu. */
interface Deciding {
  /** Does it, and tells what is refused. */
  void decide(Deed deed);

  /**
   * Closes with a note.
   *
   * @throws Refusal when the note is not what the workspace wants, for whoever asked for it to tell
   */
  void close(ClosingNote note);

  /** Gives on with words for whoever gets it; without any, as {@link #decide} does. */
  default void handOver(Deed deed, String words) {
    decide(deed);
  }
}
