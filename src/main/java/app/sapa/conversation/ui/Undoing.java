package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Step;

/** Says what was done to a contact, and lets it be taken back for a few seconds. */
final class Undoing {
  private final Opened opened;
  private final Runnable undone;

  /** Says afterwards that something may have changed. */
  Undoing(Opened opened, Runnable undone) {
    this.opened = opened;
    this.undone = undone;
  }

  /** Nothing is said of what changed nothing; nobody is asked about what is out of their sight. */
  void offer(Deed deed, Step step) {
    if (!step.changed()) {
      return;
    }
    var what = opened.text("deed." + Spelling.of(deed.kind()));
    if (opened.desks.visible.sees(opened.viewer(), step.contact())) {
      opened.desks.told.done(what, opened.text("undo"), () -> undo(step));
    } else {
      opened.desks.told.done(what);
    }
  }

  private void undo(Step step) {
    try {
      opened.desks.deeds.undo(opened.viewer(), step);
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
    undone.run();
  }
}
