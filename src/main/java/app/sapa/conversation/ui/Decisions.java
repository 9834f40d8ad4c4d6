package app.sapa.conversation.ui;

import app.sapa.base.Ids;
import app.sapa.base.Refusal;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Step;
import app.sapa.people.Viewer;
import java.util.UUID;
import java.util.function.BiFunction;

/** What is decided about the contact that is open, besides what is written to it. */
final class Decisions implements Deciding {
  private final Opened opened;
  private final Runnable decided;
  private final Undoing undoing;

  /** Says afterwards that something may have changed. */
  Decisions(Opened opened, Runnable decided) {
    this.opened = opened;
    this.decided = decided;
    undoing = new Undoing(opened, decided);
  }

  @Override
  public void close(ClosingNote note) {
    var deed = new Deed.Close(note);
    act(deed, (me, contact) -> opened.desks.deeds.one(me, contact, deed));
    decided.run();
  }

  @Override
  public void decide(Deed deed) {
    decide(deed, (me, contact) -> opened.desks.deeds.one(me, contact, deed));
  }

  @Override
  public void handOver(Deed deed, String words) {
    var comment = Ids.next(opened.desks.clock);
    decide(deed, (me, contact) -> opened.desks.deeds.handOver(me, contact, deed, comment, words));
  }

  private void decide(Deed deed, BiFunction<Viewer, UUID, Step> doing) {
    try {
      act(deed, doing);
    } catch (Refusal refusal) {
      opened.desks.told.show(refusal);
    }
    decided.run();
  }

  private void act(Deed deed, BiFunction<Viewer, UUID, Step> doing) {
    opened.card().ifPresent(card -> undoing.offer(deed, doing.apply(opened.viewer(), card.id())));
  }
}
