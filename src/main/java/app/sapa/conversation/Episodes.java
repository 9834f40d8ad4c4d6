package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.contact.Contact;
import app.sapa.people.Actor;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Opens and closes conversations, always together with the contact's note and the event. */
@ApplicationScoped
class Episodes {
  @Inject Tx tx;
  @Inject History history;
  @Inject Clock clock;

  /** The open conversation of a locked contact, opened now if there is none. */
  Conversation current(Contact contact, Conversation.Opening opening, Actor actor, Instant at) {
    var open = contact.openConversation();
    return open.isPresent()
        ? tx.entities().find(Conversation.class, open.get())
        : open(contact, opening, actor, at);
  }

  private Conversation open(
      Contact contact, Conversation.Opening opening, Actor actor, Instant at) {
    var conversation = new Conversation(Ids.next(clock), contact.id(), opening, at);
    tx.entities().persist(conversation);
    contact.opened(conversation.id(), at);
    var what =
        new Event.What(EventType.CONVERSATION_OPENED, opening.source(), opening.channel(), null);
    history.record(contact, what, actor, at);
    return conversation;
  }

  /**
   * Ends the open conversation of a locked contact, and lets others hear of it; harmless when there
   * is none.
   */
  boolean end(Contact contact, Conversation.Ending ending, Actor actor, Instant at) {
    var event = close(contact, ending, actor, at);
    event.ifPresent(id -> history.turn(Turn.Kind.CLOSED, id));
    return event.isPresent();
  }

  /** The same quietly; answers the event, if a conversation was open. */
  Optional<UUID> close(Contact contact, Conversation.Ending ending, Actor actor, Instant at) {
    var open = contact.openConversation();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    UUID ended = open.get();
    tx.entities().find(Conversation.class, ended).close(ending, at);
    var category = ending.note().category();
    contact.closed(category, at);
    var what = new Event.What(EventType.CONVERSATION_CLOSED, ending.source(), category, null);
    var event = history.recordEnd(ended, contact, what, actor, at);
    if (!ending.note().isEmpty()) {
      noted(contact, ended, ending, actor, contact.next(at));
    }
    return Optional.of(event);
  }

  /** Takes back that the latest conversation of a locked contact was closed. */
  void reopen(Contact contact, Contact.Episode before, Actor actor, Instant at) {
    tx.entities().find(Conversation.class, before.latest()).reopen();
    contact.reopened(before);
    var what = new Event.What(EventType.CONVERSATION_REOPENED, Source.USER, null, null);
    history.record(contact, what, actor, at);
  }

  private void noted(
      Contact contact, UUID ended, Conversation.Ending ending, Actor actor, Instant at) {
    var note = ending.note();
    var type = EventType.CLOSING_NOTE_ADDED;
    var what = new Event.What(type, ending.source(), note.category(), note.summary());
    history.recordEnd(ended, contact, what, actor, at);
  }
}
