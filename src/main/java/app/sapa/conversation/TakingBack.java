package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactStatus;
import app.sapa.people.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what somebody has just decided. Nothing that happened since is undone with it: each
 * part goes back only while it stands as that step left it.
 */
@ApplicationScoped
class TakingBack {
  @Inject Changing changing;
  @Inject Triage triage;
  @Inject Episodes episodes;
  @Inject Snoozing snoozing;
  @Inject Blocking blocking;
  @Inject Clock clock;

  /** As {@link Deeds#undo} says. */
  Step one(Viewer viewer, Step step, Noise noise) {
    return changing.one(
        viewer,
        step.contact(),
        contact -> {
          if (!goesBack(viewer, contact, step, noise)) {
            throw new Refusal("undo.too-late");
          }
          return true;
        });
  }

  private boolean goesBack(Viewer viewer, Contact contact, Step step, Noise noise) {
    var now = Situation.of(contact);
    boolean any = false;
    if (stands(step, now, Situation::blocked)) {
      blocking.settle(contact, viewer, step.before().blocked());
      any = true;
    }
    if (stands(step, now, Situation::episode)) {
      reverse(viewer, contact, step);
      any = true;
    }
    if (stands(step, now, Situation::snoozedUntil)) {
      snoozing.set(viewer, contact, step.before().snoozedUntil());
      any = true;
    }
    // Last, for then it may be out of sight.
    if (stands(step, now, Holder::of)) {
      triage.giveBack(viewer, contact, step.before().assignee(), step.before().queuedTeam(), noise);
      any = true;
    }
    return any;
  }

  /** Whose it is, or whom it waits for. */
  private record Holder(@Nullable Object member, @Nullable Object team) {
    static Holder of(Situation situation) {
      return new Holder(situation.assignee(), situation.queuedTeam());
    }
  }

  /** Whether the step changed that part, and it is still as the step left it. */
  private static boolean stands(
      Step step, Situation now, Function<Situation, @Nullable Object> part) {
    var left = part.apply(step.after());
    return !Objects.equals(part.apply(step.before()), left)
        && Objects.equals(part.apply(now), left);
  }

  private void reverse(Viewer viewer, Contact contact, Step step) {
    var at = contact.next(clock.instant());
    if (step.before().episode().status() == ContactStatus.OPEN) {
      episodes.reopen(contact, step.before().episode(), viewer, at);
    } else {
      var ending = new Conversation.Ending(Source.USER, viewer.id(), ClosingNote.NONE);
      episodes.close(contact, ending, viewer, at);
    }
  }
}
