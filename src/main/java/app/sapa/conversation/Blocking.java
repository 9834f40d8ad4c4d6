package app.sapa.conversation;

import app.sapa.contact.Contact;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

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
    changing.one(viewer, contact, blocking(viewer));
  }

  Predicate<Contact> blocking(Viewer viewer) {
    return found -> {
      if (found.blocked()) {
        return false;
      }
      var ending = new Conversation.Ending(Source.USER, viewer.id(), ClosingNote.NONE);
      episodes.close(found, ending, viewer, found.next(clock.instant()));
      found.wake(found.next(clock.instant()));
      settle(found, viewer, true);
      return true;
    };
  }

  /** Lets traffic begin again; its conversation stays closed. */
  public void unblock(Viewer viewer, UUID contact) {
    changing.one(viewer, contact, unblocking(viewer));
  }

  Predicate<Contact> unblocking(Viewer viewer) {
    return found -> {
      if (!found.blocked()) {
        return false;
      }
      settle(found, viewer, false);
      return true;
    };
  }

  /** Ends traffic with a locked contact, or lets it begin again, and nothing else. */
  void settle(Contact contact, Viewer viewer, boolean blocked) {
    var at = contact.next(clock.instant());
    if (blocked) {
      contact.block(viewer.id(), at);
    } else {
      contact.unblock();
    }
    var type = blocked ? EventType.BLOCKED : EventType.UNBLOCKED;
    history.record(contact, new Event.What(type, Source.USER, null, null), viewer, at);
  }
}
