package app.sapa.conversation.ui;

import app.sapa.base.Refusal;
import app.sapa.people.Viewer;
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

  void close() {
    decide((me, contact) -> opened.desks.triage.close(me, contact, null));
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

  private void decide(BiConsumer<Viewer, UUID> decision) {
    try {
      opened.card().ifPresent(card -> decision.accept(opened.viewer(), card.id()));
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
    decided.run();
  }
}
