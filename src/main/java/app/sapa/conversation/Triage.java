package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import app.sapa.workspace.Raise;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What members do about a contact besides writing: open, close, assign. Repeating is harmless. */
@ApplicationScoped
public class Triage {
  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Members members;
  @Inject Episodes episodes;
  @Inject History history;
  @Inject Clock clock;

  /**
   * Opens a conversation.
   *
   * @throws Refusal {@code conversation.blocked} for a blocked contact
   */
  public void open(Viewer viewer, UUID contact) {
    changing(
        viewer,
        contact,
        found -> {
          refuseBlocked(found);
          if (found.openConversation().isPresent()) {
            return false;
          }
          var opening = new Conversation.Opening(Source.USER, viewer.id(), null);
          episodes.current(found, opening, viewer, found.next(clock.instant()));
          return true;
        });
  }

  /**
   * Closes the open conversation; the assignee stays.
   *
   * @param category how it is filed, or null
   * @throws Refusal {@code conversation.blocked} for a blocked contact
   * @throws NotThere also when there is no such category
   */
  public void close(Viewer viewer, UUID contact, @Nullable UUID category) {
    changing(
        viewer,
        contact,
        found -> {
          refuseBlocked(found);
          requireCategory(category);
          var closing = new Conversation.Closing(Source.USER, viewer.id(), category, null);
          return episodes.close(found, closing, viewer, found.next(clock.instant()));
        });
  }

  private void requireCategory(@Nullable UUID category) {
    if (category != null && !exists(category)) {
      throw new NotThere();
    }
  }

  private boolean exists(UUID category) {
    return tx.first(Sql.of("select id from category where id = ?", category), row -> row.id("id"))
        .isPresent();
  }

  /**
   * Gives the contact to a member, also to one whose contacts the viewer may not see.
   *
   * @throws Refusal {@code assignment.no-such-member} when there is no such active member
   */
  public void assign(Viewer viewer, UUID contact, UUID member) {
    changing(
        viewer,
        contact,
        found -> {
          var target = members.all(viewer).get(member);
          if (target == null || !target.active()) {
            throw new Refusal("assignment.no-such-member");
          }
          if (member.equals(found.assignee())) {
            return false;
          }
          give(viewer, found, () -> found.assignTo(member), EventType.ASSIGNED, member);
          return true;
        });
  }

  /** Takes the contact from its assignee; it moves to Unassigned. */
  public void unassign(Viewer viewer, UUID contact) {
    changing(
        viewer,
        contact,
        found -> {
          var before = found.assignee();
          if (before == null) {
            return false;
          }
          give(viewer, found, found::unassign, EventType.UNASSIGNED, before);
          return true;
        });
  }

  private void give(Viewer viewer, Contact contact, Runnable move, EventType type, UUID subject) {
    tx.raised(
        Raise.GIVING_A_CONTACT_AWAY,
        () -> {
          move.run();
          var what = new Event.What(type, Source.USER, subject, null);
          history.record(contact, what, viewer, contact.next(clock.instant()));
        });
  }

  private void changing(Viewer viewer, UUID id, Predicate<Contact> change) {
    tx.run(
        viewer,
        () -> {
          var contact = contacts.forChange(viewer, id);
          if (change.test(contact)) {
            history.changed(contact);
          }
        });
  }

  private static void refuseBlocked(Contact contact) {
    if (contact.blocked()) {
      throw new Refusal("conversation.blocked");
    }
  }
}
