package app.sapa.conversation;

import app.sapa.contact.Contact;
import app.sapa.people.Departure;
import app.sapa.people.Machine;
import app.sapa.people.MemberLeft;
import app.sapa.people.Members;
import app.sapa.people.Memberships;
import app.sapa.work.Blame;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the contacts of somebody who left to their heir, or to nobody: each once, some at a time,
 * and also those left over when a server stopped in between. Whoever is a member again meanwhile
 * keeps the rest.
 */
@ApplicationScoped
public class HandingOver implements QueueWork {
  private static final System.Logger LOG = System.getLogger(HandingOver.class.getName());
  static final int AT_ONCE = 200;

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject Memberships memberships;
  @Inject Members members;
  @Inject Changing changing;
  @Inject History history;
  @Inject Clock clock;

  void begin(@Observes MemberLeft left) {
    queue.add(QueueName.HANDOVER, left.member(), clock.instant());
  }

  @Override
  public QueueName queue() {
    return QueueName.HANDOVER;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID member) {
    var machine = new Machine(workspace, Machine.Task.HANDING_OVER);
    memberships.departure(machine, member).ifPresent(left -> handSome(machine, member, left));
    return Optional.empty();
  }

  /** What is left then is a row of its own, so that no row takes long. */
  private void handSome(Machine machine, UUID member, Departure left) {
    var some = theirs(machine, member);
    long stuck = some.stream().filter(contact -> !moves(machine, contact, member, left)).count();
    if (stuck > 0) {
      throw new IllegalStateException(stuck + " contacts stay with member " + member);
    }
    if (some.size() == AT_ONCE) {
      tx.run(machine, () -> queue.add(QueueName.HANDOVER, member, clock.instant()));
    }
  }

  /** The blocked have an index of their own. */
  private List<UUID> theirs(Machine machine, UUID member) {
    return tx.in(
        machine,
        () ->
            tx.list(
                Sql.of(
                    """
                    (select id from contact where assignee_id = ? and blocked_at is null limit ?)
                    union all
                    (select id from contact where assignee_id = ? and blocked_at is not null limit ?)
                    limit ?\
                    """,
                    member,
                    AT_ONCE,
                    member,
                    AT_ONCE,
                    AT_ONCE),
                row -> row.id("id")));
  }

  private boolean moves(Machine machine, UUID contact, UUID member, Departure left) {
    try {
      changing.one(
          machine,
          contact,
          found -> {
            if (!member.equals(found.assignee())) {
              return false;
            }
            var heir = left.heir();
            if (heir != null && members.stays(heir)) {
              found.assignTo(heir, null);
              record(machine, member, found, EventType.ASSIGNED, heir);
            } else {
              found.unassign();
              record(machine, member, found, EventType.UNASSIGNED, member);
            }
            return true;
          });
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "contact {0} is not handed over: {1}", contact, Blame.of(e));
      return false;
    }
  }

  private void record(Machine machine, UUID from, Contact contact, EventType type, UUID subject) {
    var what = new Event.What(type, Source.SYSTEM, subject, null);
    history.recordMove(from, contact, what, machine, contact.next(clock.instant()), Noise.ALOUD);
  }

  @Override
  public void dead(long workspace, UUID member, String reason) {
    LOG.log(Level.ERROR, "contacts stay with former member {0}: {1}", member, reason);
  }
}
