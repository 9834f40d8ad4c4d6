package app.sapa.conversation;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.VisibleContacts;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does what members decide about contacts, about one or about many, and takes it back. */
@ApplicationScoped
public class Deeds {
  @Inject Tx tx;
  @Inject VisibleContacts visible;
  @Inject Changing changing;
  @Inject Triage triage;
  @Inject Closing closing;
  @Inject Snoozing snoozing;
  @Inject Blocking blocking;
  @Inject Commenting commenting;
  @Inject TakingBack takingBack;

  /**
   * Does it to one contact. Harmless when there is nothing to do.
   *
   * @throws Refusal as {@link Triage}, {@link Closing} and {@link Snoozing} say
   * @throws NotThere also when the contact exists and is not theirs to see
   */
  public Step one(Viewer viewer, UUID contact, Deed deed) {
    if (deed instanceof Deed.Close(var note)) {
      closing.mode(viewer).require(note);
    }
    return changing.one(viewer, contact, found -> change(viewer, deed, Noise.ALOUD).test(found));
  }

  /**
   * Makes sure that it can be done at all, to whomever.
   *
   * @throws Refusal such as {@code assignment.no-such-member} or {@code snooze.past}
   */
  public void require(Viewer viewer, Deed deed) {
    tx.in(viewer, () -> change(viewer, deed, Noise.QUIET));
  }

  /**
   * Gives a contact on with words for whoever gets it, which are left as a comment; both happen, or
   * neither.
   *
   * @param comment made by the client, as in {@link Commenting}
   */
  public Step handOver(Viewer viewer, UUID contact, Deed deed, UUID comment, String words) {
    return tx.in(
        viewer,
        () -> {
          if (!words.isBlank()) {
            commenting.add(viewer, contact, comment, words);
          }
          return one(viewer, contact, deed);
        });
  }

  /**
   * Does it to each of these contacts for which it can be done, all in one transaction. A closing
   * note that the workspace demands is not demanded here, and of no contact somebody is told by
   * itself: see {@link GivenTogether}.
   *
   * @param contacts few enough to be locked together
   * @throws Refusal when it can be done to none of them, whoever they are
   */
  public List<Outcome> all(Viewer viewer, Deed deed, List<UUID> contacts) {
    return tx.in(
        viewer,
        () -> {
          var change = change(viewer, deed, Noise.QUIET);
          visible.lock(contacts);
          return contacts.stream()
              .map(each -> outcome(each, () -> changing.one(viewer, each, change)))
              .toList();
        });
  }

  /**
   * Takes a step back, as far as nobody has gone on from it.
   *
   * @throws Refusal {@code undo.too-late} when all of it has changed since
   * @throws NotThere also when the contact has gone out of their sight
   */
  public void undo(Viewer viewer, Step step) {
    takingBack.one(viewer, step, Noise.ALOUD);
  }

  /** Takes many steps back, as {@link #undo} does, all in one transaction. */
  public List<Outcome> undoAll(Viewer viewer, List<Step> steps) {
    return tx.in(
        viewer,
        () -> {
          visible.lock(steps.stream().map(Step::contact).toList());
          return steps.stream()
              .map(each -> outcome(each.contact(), () -> takingBack.one(viewer, each, Noise.QUIET)))
              .toList();
        });
  }

  /** What is refused has changed nothing yet, so the others of the transaction stand. */
  private static Outcome outcome(UUID contact, Supplier<Step> doing) {
    try {
      return new Outcome.Done(doing.get());
    } catch (Refusal refusal) {
      return new Outcome.Refused(contact, refusal);
    }
  }

  private Predicate<Contact> change(Viewer viewer, Deed deed, Noise noise) {
    return switch (deed) {
      case Deed.Open() -> triage.opening(viewer);
      case Deed.Close(var note) -> closing.closing(viewer, note);
      case Deed.Assign(var member) -> triage.assigning(viewer, member, noise);
      case Deed.Queue(var team) -> triage.queueing(viewer, team, noise);
      case Deed.Unassign() -> triage.unassigning(viewer, noise);
      case Deed.Snooze(var until) -> snoozing.puttingOff(viewer, until);
      case Deed.Unsnooze() -> snoozing.waking(viewer);
      case Deed.Block() -> blocking.blocking(viewer);
      case Deed.Unblock() -> blocking.unblocking(viewer);
    };
  }
}
