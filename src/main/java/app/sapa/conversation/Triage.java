package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
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
    changing.one(viewer, contact, opening(viewer));
  }

  Predicate<Contact> opening(Viewer viewer) {
    return found -> {
      Changing.refuseBlocked(found);
      if (found.openConversation().isPresent()) {
        return false;
      }
      var opening = new Conversation.Opening(Source.USER, viewer.id(), null);
      episodes.current(found, opening, viewer, found.next(clock.instant()));
      return true;
    };
  }

  /**
   * Gives the contact to a member, also to one whose contacts the viewer may not see.
   *
   * @throws Refusal {@code assignment.no-such-member} when there is no such active member
   */
  public void assign(Viewer viewer, UUID contact, UUID member) {
    changing.one(viewer, contact, found -> assigning(viewer, member, Noise.ALOUD).test(found));
  }

  Predicate<Contact> assigning(Viewer viewer, UUID member, Noise noise) {
    if (!isActive(viewer, member)) {
      throw new Refusal("assignment.no-such-member");
    }
    return found -> {
      if (member.equals(found.assignee())) {
        return false;
      }
      if (!members.stays(member)) {
        throw new Refusal("assignment.no-such-member");
      }
      give(viewer, found, () -> assignTo(found, member), EventType.ASSIGNED, member, noise);
      return true;
    };
  }

  /**
   * Lets the contact wait for a team, also for one whose contacts the viewer may not see.
   *
   * @throws Refusal {@code assignment.no-such-team} when there is no such team
   */
  public void queue(Viewer viewer, UUID contact, UUID team) {
    changing.one(viewer, contact, found -> queueing(viewer, team, Noise.ALOUD).test(found));
  }

  Predicate<Contact> queueing(Viewer viewer, UUID team, Noise noise) {
    if (members.teams(viewer).stream().noneMatch(each -> each.id().equals(team))) {
      throw new Refusal("assignment.no-such-team");
    }
    return found -> {
      if (found.assignee() == null && team.equals(found.queuedTeam())) {
        return false;
      }
      give(viewer, found, () -> found.queueTo(team), EventType.QUEUED, team, noise);
      return true;
    };
  }

  /** Takes the contact from its assignee; it moves to Unassigned. */
  public void unassign(Viewer viewer, UUID contact) {
    changing.one(viewer, contact, unassigning(viewer, Noise.ALOUD));
  }

  Predicate<Contact> unassigning(Viewer viewer, Noise noise) {
    return found -> {
      var before = found.assignee();
      if (before == null) {
        return false;
      }
      give(viewer, found, found::unassign, EventType.UNASSIGNED, before, noise);
      return true;
    };
  }

  /** Gives the contact back to whoever had it, or whom it waited for, before. */
  void giveBack(
      Viewer viewer, Contact contact, @Nullable UUID member, @Nullable UUID team, Noise noise) {
    var holder = contact.assignee();
    if (member != null && members.stays(member)) {
      give(viewer, contact, () -> assignTo(contact, member), EventType.ASSIGNED, member, noise);
    } else if (team != null) {
      give(viewer, contact, () -> contact.queueTo(team), EventType.QUEUED, team, noise);
    } else {
      give(viewer, contact, contact::waitForNobody, EventType.UNASSIGNED, holder, noise);
    }
  }

  /** An answer is waited for from the time of the new assignee's own latest message (CLS-15). */
  private void assignTo(Contact contact, UUID member) {
    var latest =
        tx.first(
            Sql.of(
                "select at from message where contact_id = ? and at > ? and direction = 'OUT'"
                    + " and sender_id = ? order by at desc limit 1",
                contact.id(),
                contact.lastIncomingAt(),
                member),
            row -> row.time("at"));
    contact.assignTo(member, latest.orElse(null));
  }

  private boolean isActive(Viewer viewer, UUID member) {
    var found = members.all(viewer).get(member);
    return found != null && found.active();
  }

  private void give(
      Viewer viewer,
      Contact contact,
      Runnable move,
      EventType type,
      @Nullable UUID subject,
      Noise noise) {
    var before = contact.assignee();
    tx.raised(
        Raise.GIVING_A_CONTACT_AWAY,
        () -> {
          move.run();
          var what = new Event.What(type, Source.USER, subject, null);
          history.recordMove(before, contact, what, viewer, contact.next(clock.instant()), noise);
        });
  }
}
