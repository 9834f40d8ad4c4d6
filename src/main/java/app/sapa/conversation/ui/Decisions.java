package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.conversation.ClosingNote;
import app.sapa.people.Viewer;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What is decided about the contact that is open, besides what is written to it. */
final class Decisions {
  private final Opened opened;
  private final Runnable decided;

  /** Says afterwards that something may have changed. */
  Decisions(Opened opened, Runnable decided) {
    this.opened = opened;
    this.decided = decided;
  }

  /**
   * Closes the conversation with a note.
   *
   * @throws Refusal when the note is not what the workspace wants, for whoever asked for it to tell
   */
  void close(ClosingNote note) {
    act((me, contact) -> opened.desks.closing.close(me, contact, note));
    decided.run();
  }

  void closeWithoutNote() {
    decide((me, contact) -> opened.desks.closing.close(me, contact, ClosingNote.NONE));
  }

  void open() {
    decide((me, contact) -> opened.desks.triage.open(me, contact));
  }

  void assign(UUID member) {
    decide((me, contact) -> opened.desks.triage.assign(me, contact, member));
  }

  void unassign() {
    decide((me, contact) -> opened.desks.triage.unassign(me, contact));
  }

  void snooze(Instant until) {
    decide((me, contact) -> opened.desks.snoozing.snooze(me, contact, until));
  }

  void unsnooze() {
    decide((me, contact) -> opened.desks.snoozing.unsnooze(me, contact));
  }

  void block() {
    decide((me, contact) -> opened.desks.blocking.block(me, contact));
  }

  void unblock() {
    decide((me, contact) -> opened.desks.blocking.unblock(me, contact));
  }

  private void decide(BiConsumer<Viewer, UUID> decision) {
    try {
      act(decision);
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
    decided.run();
  }

  private void act(BiConsumer<Viewer, UUID> decision) {
    opened.card().ifPresent(card -> decision.accept(opened.viewer(), card.id()));
  }
}
