package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.people.Members;
import app.sapa.people.Viewer;
import app.sapa.workspace.Raise;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Members open conversations and give contacts to each other. Repeating is harmless. */
@ApplicationScoped
public class Triage {
  @Inject Tx tx;
  @Inject Changing changing;
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
    changing.one(
        viewer,
        contact,
        found -> {
          Changing.refuseBlocked(found);
          if (found.openConversation().isPresent()) {
            return false;
          }
          var opening = new Conversation.Opening(Source.USER, viewer.id(), null);
          episodes.current(found, opening, viewer, found.next(clock.instant()));
          return true;
        });
  }

  /**
   * Gives the contact to a member, also to one whose contacts the viewer may not see.
   *
   * @throws Refusal {@code assignment.no-such-member} when there is no such active member
   */
  public void assign(Viewer viewer, UUID contact, UUID member) {
    changing.one(
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
    changing.one(
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
}
