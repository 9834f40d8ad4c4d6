package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.channel.MessageStatus;
import app.sapa.contact.Contact;
import app.sapa.people.Machine;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells again what was said before Sapa was there, with the times of then. Goes through the same
 * nouns as what is said today, so counters, sort keys and facts are as if it had been lived.
 */
@ApplicationScoped
public class Retelling {
  @Inject Tx tx;
  @Inject Episodes episodes;
  @Inject History history;
  @Inject Clock clock;

  /** One contact's history, told in order; part of the running transaction. */
  public Told of(Machine machine, Contact contact) {
    return new Told(machine, contact);
  }

  /** A history being told; times go forward only. */
  public final class Told {
    private final Machine machine;
    private final Contact contact;

    private Told(Machine machine, Contact contact) {
      this.machine = machine;
      this.contact = contact;
    }

    /** They wrote. */
    public void heard(UUID channel, String text, Instant then) {
      var at = contact.next(then);
      var conversation =
          episodes.current(
              contact, new Conversation.Opening(Source.CONTACT, null, channel), machine, at);
      var heardAt = contact.next(at);
      int ordinal = contact.heard(channel, Message.TEXT, text, heardAt);
      tx.entities()
          .persist(
              Message.incoming(
                      Ids.next(clock), contact.id(), conversation.id(), channel, text, heardAt)
                  .numbered(ordinal));
    }

    /** A member answered, and it arrived. */
    public void answered(UUID channel, UUID by, String text, Instant then) {
      var at = contact.next(then);
      var conversation =
          episodes.current(
              contact, new Conversation.Opening(Source.USER, by, channel), machine, at);
      var saidAt = contact.next(at);
      var message =
          Message.reply(
              Ids.next(clock), contact.id(), conversation.id(), channel, text, by, saidAt);
      message.settle(MessageStatus.READ, null);
      conversation.answered(by, saidAt);
      contact.answered(channel, Message.TEXT, text, saidAt);
      tx.entities().persist(message);
    }

    /** A member left a note. */
    public void commented(UUID by, String text, Instant then) {
      var at = contact.next(then);
      var conversation = contact.openConversation().orElse(null);
      tx.entities().persist(new Comment(Ids.next(clock), contact.id(), conversation, by, text, at));
    }

    /** It was closed. */
    public void closed(UUID by, @Nullable UUID category, @Nullable String summary, Instant then) {
      episodes.close(
          contact,
          new Conversation.Ending(
              Source.USER, by, new ClosingNote(category, summary == null ? "" : summary)),
          machine,
          contact.next(then));
      // Hibernate inserts before it updates: the next conversation must not find this one open.
      tx.entities().flush();
    }

    /** It was given to a member. */
    public void assigned(UUID member, Instant then) {
      contact.assignTo(member, null);
      var what = new Event.What(EventType.ASSIGNED, Source.SYSTEM, member, null);
      history.record(contact, what, machine, contact.next(then));
    }
  }
}
