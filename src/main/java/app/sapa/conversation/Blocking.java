package app.sapa.conversation;

import app.sapa.people.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Members end all traffic with a contact, and let it begin again. Repeating is harmless. */
@ApplicationScoped
public class Blocking {
  @Inject Changing changing;
  @Inject Episodes episodes;
  @Inject History history;
  @Inject Clock clock;

  /**
   * Blocks a contact: its conversation closes, what put it off ends, the assignee stays, and what it
   * writes from now on is thrown away.
   */
  public void block(Viewer viewer, UUID contact) {
    changing.one(
        viewer,
        contact,
        found -> {
          if (found.blocked()) {
            return false;
          }
          var ending = new Conversation.Ending(Source.USER, viewer.id(), ClosingNote.NONE);
          episodes.close(found, ending, viewer, found.next(clock.instant()));
          var at = found.next(clock.instant());
          found.wake();
          found.block(viewer.id(), at);
          history.record(
              found, new Event.What(EventType.BLOCKED, Source.USER, null, null), viewer, at);
          return true;
        });
  }

  /** Lets traffic begin again; its conversation stays closed. */
  public void unblock(Viewer viewer, UUID contact) {
    changing.one(
        viewer,
        contact,
        found -> {
          if (!found.blocked()) {
            return false;
          }
          var at = found.next(clock.instant());
          found.unblock();
          history.record(
              found, new Event.What(EventType.UNBLOCKED, Source.USER, null, null), viewer, at);
          return true;
        });
  }
}
