package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Veils;
import app.sapa.contact.VisibleContacts;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Accounts;
import app.sapa.people.Actor;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Replies that leave after a while: a few seconds, in which whoever wrote one can take it back, or
 * at a time of their choosing. It is an answer when it leaves and not before.
 */
@ApplicationScoped
public class SendingLater {
  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject Tx tx;
  @Inject VisibleContacts contacts;
  @Inject Accounts accounts;
  @Inject Replying replying;
  @Inject WaitingReplies waiting;
  @Inject Filing filing;
  @Inject Prompting prompting;
  @Inject Veils veils;
  @Inject History history;
  @Inject Attention attention;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * Sends a reply once the time is over in which this member wants to be able to take it back; at
   * once for a member who wants none.
   *
   * @throws Refusal as {@link Replying#send} says, or {@code later.too-many}
   */
  public void soon(Viewer viewer, UUID contact, Reply reply) {
    var pause = accounts.of(viewer.account()).undoSend();
    if (pause.isZero()) {
      replying.send(viewer, contact, reply);
    } else {
      var due = clock.instant().plus(pause);
      keep(viewer, contact, reply, due, false);
      attention.sends(viewer, contact, due);
    }
  }

  /**
   * Sends a reply at that time.
   *
   * @throws Refusal also {@code later.past} or {@code later.too-far}
   */
  public void at(Viewer viewer, UUID contact, Reply reply, Instant due) {
    var now = clock.instant();
    if (!due.isAfter(now)) {
      throw new Refusal("later.past");
    }
    if (due.isAfter(now.plus(LONGEST))) {
      throw new Refusal("later.too-far", LONGEST.toDays());
    }
    keep(viewer, contact, reply, due, true);
  }

  private void keep(Viewer viewer, UUID contactId, Reply reply, Instant due, boolean scheduled) {
    reply.requireSendable();
    ClientIds.saving(
        () ->
            tx.run(
                viewer,
                () -> {
                  var contact = contacts.forChange(viewer, contactId);
                  if (isRepeat(viewer, contactId, reply.id())) {
                    return;
                  }
                  var files = replying.filesOf(viewer, contact, reply);
                  waiting.add(viewer, contact, reply, files, due, scheduled);
                  history.changed(contact);
                }));
  }

  private boolean isRepeat(Viewer viewer, UUID contact, UUID id) {
    var known = waiting.find(id);
    if (known.isEmpty()) {
      return replying.isRepeat(viewer, contact, id);
    }
    if (!known.get().author().equals(viewer.id()) || !known.get().contact().equals(contact)) {
      throw new NotThere();
    }
    return true;
  }

  /**
   * What waits for a contact, the next to leave first: in the words that the contact will get, as far
   * as the viewer may see them.
   */
  public List<WaitingReply> waiting(Viewer viewer, UUID contact) {
    return tx.in(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          var veil = veils.over(List.of(contact));
          return waiting.of(viewer, contact).stream()
              .map(reply -> reply.fills() ? filled(viewer, contact, reply) : reply)
              .map(reply -> reply.saying(veil.over(contact, reply.text())))
              .toList();
        });
  }

  private WaitingReply filled(Viewer viewer, UUID contact, WaitingReply reply) {
    return Blanks.in(reply.text()).isEmpty()
        ? reply
        : reply.saying(prompting.personal(viewer, contact, reply.text()));
  }

  /**
   * Gives a reply back to the member who wrote it, its files into their draft; nothing of it is
   * sent.
   *
   * @throws Refusal {@code later.too-late} when it has left
   * @throws NotThere when it is another's
   */
  public WaitingReply takeBack(Viewer viewer, UUID contact, UUID id) {
    return tx.in(
        viewer,
        () -> {
          contacts.forChange(viewer, contact);
          refuseOthers(viewer, id);
          var taken = waiting.take(contact, id);
          live.changed(Nudge.What.CONTACT, contact);
          attention.sends(viewer, contact, clock.instant());
          taken.ifPresent(reply -> filing.putInto(Drafts.Mode.REPLY, reply.files()));
          return taken.orElseThrow(() -> new Refusal("later.too-late"));
        });
  }

  /**
   * Lets a reply leave at once, also one that could not before.
   *
   * @throws Refusal {@code later.too-late} when it has left
   * @throws NotThere when it is another's
   */
  public void now(Viewer viewer, UUID contact, UUID id) {
    tx.run(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          refuseOthers(viewer, id);
          if (!waiting.hurry(viewer, contact, id)) {
            throw new Refusal("later.too-late");
          }
          live.changed(Nudge.What.CONTACT, contact);
        });
  }

  /**
   * Makes sure that a reply never leaves. Whoever sees it may, for its author may be away; the
   * history tells who did.
   *
   * @throws Refusal {@code later.too-late} when it has left
   */
  public void cancel(Viewer viewer, UUID contact, UUID id) {
    tx.run(
        viewer,
        () -> {
          contacts.require(viewer, contact);
          if (waiting.find(id).filter(kept -> !kept.isSeenBy(viewer)).isPresent()) {
            throw new NotThere();
          }
          if (!drop(viewer, Source.USER, contact, id)) {
            throw new Refusal("later.too-late");
          }
        });
  }

  /** Takes it away for good, and answers whether it was there; joins the caller's transaction. */
  boolean drop(Actor actor, Source source, UUID contactId, UUID id) {
    var contact = contacts.forChange(actor, contactId);
    var dropped = waiting.take(contactId, id);
    dropped
        .filter(WaitingReply::scheduled)
        .ifPresent(
            reply -> {
              var type = EventType.SENDING_CANCELLED;
              var what = new Event.What(type, source, reply.author(), null);
              history.record(contact, what, actor, contact.next(clock.instant()));
            });
    history.changed(contact);
    return dropped.isPresent();
  }

  private void refuseOthers(Viewer viewer, UUID id) {
    if (waiting.find(id).filter(kept -> !kept.author().equals(viewer.id())).isPresent()) {
      throw new NotThere();
    }
  }
}
