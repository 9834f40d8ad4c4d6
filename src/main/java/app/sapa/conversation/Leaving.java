package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.VisibleContacts;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes messages of replies whose time has come, as the member who wrote them, with the rights of
 * that moment. The row goes in the transaction that writes the message, so it leaves once.
 */
@ApplicationScoped
class Leaving implements QueueWork {
  private static final String NOT_SENT = "message.not-sent";

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Viewers viewers;
  @Inject WaitingReplies waiting;
  @Inject Replying replying;
  @Inject SendingLater later;
  @Inject Live live;

  @Override
  public QueueName queue() {
    return QueueName.LEAVING;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.SENDING);
    tx.in(machine, () -> waiting.find(ref))
        .filter(reply -> reply.error() == null)
        .ifPresent(reply -> leave(machine, reply));
    return Optional.empty();
  }

  private void leave(Machine machine, WaitingReplies.Kept reply) {
    try {
      var author = author(machine, reply);
      tx.run(author, () -> write(author, reply));
    } catch (NotThere outOfSight) {
      tx.run(machine, () -> later.drop(machine, Source.SYSTEM, reply.contact(), reply.id()));
    } catch (Refusal refusal) {
      fail(machine, reply, refusal.arguments().isEmpty() ? refusal.key() : NOT_SENT);
    }
  }

  private Viewer author(Machine machine, WaitingReplies.Kept reply) {
    return viewers.all(machine).stream()
        .filter(member -> member.id().equals(reply.author()))
        .findFirst()
        .orElseThrow(NotThere::new);
  }

  // The contact is locked before the row is, as everywhere.
  void write(Viewer author, WaitingReplies.Kept reply) {
    contacts.forChange(author, reply.contact());
    waiting
        .take(reply.contact(), reply.id())
        .ifPresent(
            taken -> replying.write(author, reply.contact(), taken.asReply(), taken.fills()));
  }

  /** Lets leave at once what a member could still take back; joins the caller's transaction. */
  void hurry(Viewer author, UUID contact) {
    waiting.moments(author, contact).forEach(reply -> write(author, reply));
  }

  private void fail(Machine machine, WaitingReplies.Kept reply, String reason) {
    tx.run(
        machine,
        () -> {
          waiting.fail(reply.id(), reason);
          live.changed(Nudge.What.CONTACT, reply.contact());
        });
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    var machine = new Machine(workspace, Machine.Task.SENDING);
    tx.in(machine, () -> waiting.find(ref)).ifPresent(reply -> fail(machine, reply, NOT_SENT));
  }
}
