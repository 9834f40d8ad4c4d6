package app.sapa.conversation;

import app.sapa.contact.ContactEdited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes into a contact's history what members change of their details and tags. */
@ApplicationScoped
class Edits {
  @Inject History history;
  @Inject Clock clock;

  void note(@Observes ContactEdited edited) {
    var contact = edited.contact();
    var what = new Event.What(type(edited.kind()), Source.USER, edited.subject(), edited.name());
    history.record(contact, what, edited.by(), contact.next(clock.instant()));
    history.changed(contact);
  }

  private static EventType type(ContactEdited.Kind kind) {
    return switch (kind) {
      case DETAIL_CHANGED -> EventType.DETAIL_CHANGED;
      case TAG_ADDED -> EventType.TAG_ADDED;
      case TAG_REMOVED -> EventType.TAG_REMOVED;
    };
  }
}
