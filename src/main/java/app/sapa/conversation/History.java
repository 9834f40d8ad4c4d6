package app.sapa.conversation;

import app.sapa.base.Ids;
import app.sapa.contact.Contact;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Actor;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what happened, inside the transaction in which it does. */
@ApplicationScoped
class History {
  @Inject Tx tx;
  @Inject Live live;
  @Inject Clock clock;
  @Inject jakarta.enterprise.event.Event<News> news;
  @Inject jakarta.enterprise.event.Event<Turn> turns;

  /** Records an event with the facts of this moment. */
  void record(Contact contact, Event.What what, Actor actor, Instant at) {
    tx.entities().persist(event(contact, what, actor, at));
  }

  /** The same of an event that others may want to be told of. */
  void announce(Contact contact, Event.What what, Actor actor, Instant at) {
    var event = event(contact, what, actor, at);
    tx.entities().persist(event);
    tell(contact, event.id());
  }

  /** Lets others hear of a message, comment or event that is just being written. */
  void tell(Contact contact, UUID entry) {
    news.fire(new News(contact.id(), entry));
  }

  /** Lets others hear that a conversation takes a turn. */
  void turn(Turn.Kind kind, UUID entry) {
    turns.fire(new Turn(kind, entry));
  }

  /** Records an event that ended the contact's conversation just now, and answers its id. */
  UUID recordEnd(UUID ended, Contact contact, Event.What what, Actor actor, Instant at) {
    var event = event(contact, what, actor, at).during(ended);
    tx.entities().persist(event);
    return event.id();
  }

  /** Records an event by which the contact went from one member, or nobody, on. */
  void recordMove(
      @Nullable UUID from, Contact contact, Event.What what, Actor actor, Instant at, Noise noise) {
    var event = event(contact, what, actor, at).after(from);
    tx.entities().persist(event);
    if (noise == Noise.ALOUD) {
      tell(contact, event.id());
    }
    contact.openConversation().ifPresent(open -> turn(from, what, event.id(), open));
  }

  private void turn(@Nullable UUID from, Event.What what, UUID event, UUID open) {
    if (what.type() == EventType.ASSIGNED && what.source() == Source.USER) {
      turn(Turn.Kind.TAKEN, event);
    } else if (what.type() != EventType.ASSIGNED && from != null) {
      turn(Turn.Kind.WAITING, open);
    }
  }

  private Event event(Contact contact, Event.What what, Actor actor, Instant at) {
    return new Event(
        Ids.next(clock),
        contact,
        what,
        actor.member().orElse(null),
        teamsOf(contact.assignee(), contact.queuedTeam()),
        at);
  }

  private UUID[] teamsOf(@Nullable UUID assignee, @Nullable UUID queued) {
    if (assignee == null) {
      return queued == null ? new UUID[0] : new UUID[] {queued};
    }
    return tx.list(
            Sql.of(
                "select team_id from team_member where membership_id = ? order by team_id",
                assignee),
            row -> row.id("team_id"))
        .toArray(UUID[]::new);
  }

  /** Lets every open screen read the contact again, after the commit. */
  void changed(Contact contact) {
    live.changed(Nudge.What.CONTACT, contact.id());
  }
}
