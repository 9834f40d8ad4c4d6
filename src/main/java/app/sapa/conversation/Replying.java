package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.Masking;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import app.sapa.workspace.Raise;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers contacts. The reply and the order to send it are saved together or not at all. */
@ApplicationScoped
public class Replying {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Members members;
  @Inject Episodes episodes;
  @Inject History history;
  @Inject Filing filing;
  @Inject Filling filling;
  @Inject LinkPreviews previews;
  @Inject Ordering ordering;
  @Inject Clock clock;

  /**
   * Saves a reply and lets it be sent. Whoever answers an unassigned contact gets it. Blanks of what
   * the viewer may not see are filled in.
   *
   * @throws Refusal {@code message.empty}, {@code message.too-long}, {@code conversation.blocked},
   *     {@code file.too-many}, {@code file.gone}, {@code file.channel-limit}, or {@code message.no-channel} when the
   *     contact never wrote on any
   * @throws NotThere also when what it answers is no message of this contact's
   */
  public void send(Viewer viewer, UUID contact, Reply reply) {
    reply.requireSendable();
    ClientIds.saving(
        () -> tx.run(viewer, () -> write(viewer, contact, reply, Masking.hides(viewer))));
  }

  /**
   * Writes it as above; joins the caller's transaction.
   *
   * @param fills whether its blanks are to be filled
   */
  void write(Viewer viewer, UUID contactId, Reply asWritten, boolean fills) {
    var contact = contacts.forChange(viewer, contactId);
    var id = asWritten.id();
    if (isRepeat(viewer, contactId, id)) {
      return;
    }
    var reply = fills ? filling.whole(contactId, asWritten) : asWritten;
    reply.requireSendable();
    var attached = filesOf(viewer, contact, reply);
    var channel = channelOf(contact);
    var kind = Attached.kindOf(attached);
    var at = contact.next(clock.instant());
    var opening = new Conversation.Opening(Source.USER, viewer.id(), channel);
    var conversation = episodes.current(contact, opening, viewer, at);
    claim(viewer, contact);
    var saidAt = contact.next(at);
    var message =
        Message.reply(id, contactId, conversation.id(), channel, reply.text(), viewer.id(), saidAt)
            .showing(kind)
            .answering(reply.answers());
    conversation.answered(viewer.id(), saidAt);
    contact.answered(channel, kind, reply.text(), saidAt);
    tx.entities().persist(message);
    filing.hangOnMessage(id, attached);
    // What was filled in is not carried to another's page.
    previews.ask(contactId, id, reply.text(), reply.preview() && reply.equals(asWritten));
    ordering.order(message);
    history.changed(contact);
  }

  /**
   * The files of a reply that could be sent to a locked contact just now.
   *
   * @throws Refusal as {@link #send} says
   */
  List<Attached> filesOf(Viewer viewer, Contact contact, Reply reply) {
    requireSaid(contact.id(), reply.answers());
    Changing.refuseBlocked(contact);
    var files = filing.waiting(viewer, contact.id(), reply.files());
    filing.refuseTooLarge(channelOf(contact), files);
    return files;
  }

  private static UUID channelOf(Contact contact) {
    return contact.lastChannel().orElseThrow(() -> new Refusal("message.no-channel"));
  }

  private void requireSaid(UUID contact, @Nullable UUID message) {
    var said = message == null ? null : tx.entities().find(Message.class, message);
    if (message != null && (said == null || !said.contact().equals(contact))) {
      throw new NotThere();
    }
  }

  /** Whether there is such a message already, of this member's to this contact. */
  boolean isRepeat(Viewer viewer, UUID contact, UUID id) {
    var known = tx.entities().find(Message.class, id);
    if (known == null) {
      return false;
    }
    if (!known.isBy(viewer.id()) || !known.contact().equals(contact)) {
      throw new NotThere();
    }
    return true;
  }

  private void claim(Viewer viewer, Contact contact) {
    if (contact.assignee() == null) {
      if (!members.stays(viewer.id())) {
        throw new NotThere();
      }
      tx.raised(
          Raise.CLAIMING_BY_REPLY,
          () -> {
            contact.assignTo(viewer.id(), null);
            var what = new Event.What(EventType.ASSIGNED, Source.USER, viewer.id(), "reply");
            history.announce(contact, what, viewer, contact.next(clock.instant()));
          });
    }
  }

  /**
   * Sends once more what failed, or what nobody knows to have arrived; a person decided so.
   *
   * @throws NotThere also when the message is not theirs to see
   */
  public void retry(Viewer viewer, UUID contact, UUID messageId) {
    tx.run(
        viewer,
        () -> {
          var found = contacts.forChange(viewer, contact);
          var message =
              tx.entities().find(Message.class, messageId, LockModeType.PESSIMISTIC_WRITE);
          if (message == null || !message.contact().equals(contact)) {
            throw new NotThere();
          }
          if (!found.blocked() && message.again()) {
            ordering.again(message, clock.instant());
            history.changed(found);
          }
        });
  }
}
