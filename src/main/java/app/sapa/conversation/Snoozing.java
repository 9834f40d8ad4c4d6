package app.sapa.conversation;

import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.people.Actor;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Members put contacts off until a time. That lies over the conversation: it opens and closes
 * nothing, and when it ends all is as before.
 */
@ApplicationScoped
public class Snoozing {
  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject Changing changing;
  @Inject History history;
  @Inject Clock clock;

  /**
   * Puts a contact off, or to another time.
   *
   * @param until to the second
   * @throws Refusal {@code conversation.blocked}, {@code snooze.past} or {@code snooze.too-far}
   */
  public void snooze(Viewer viewer, UUID contact, Instant until) {
    changing.one(viewer, contact, puttingOff(viewer, until));
  }

  Predicate<Contact> puttingOff(Viewer viewer, Instant until) {
    var end = until.truncatedTo(ChronoUnit.SECONDS);
    refuseOddTimes(end, clock.instant());
    return found -> {
      Changing.refuseBlocked(found);
      if (found.snoozedUntil().filter(end::equals).isPresent()) {
        return false;
      }
      putOff(viewer, found, end);
      return true;
    };
  }

  private void putOff(Viewer viewer, Contact contact, Instant end) {
    var at = contact.next(clock.instant());
    contact.snooze(end, at);
    var what = new Event.What(EventType.SNOOZED, Source.USER, null, end.toString());
    history.record(contact, what, viewer, at);
  }

  /** Lets a locked contact be put off until then, or by nothing; a time that is over is none. */
  void set(Viewer viewer, Contact contact, @Nullable Instant until) {
    if (until != null && until.isAfter(clock.instant())) {
      putOff(viewer, contact, until);
    } else {
      wake(contact, Source.USER, viewer);
    }
  }

  private static void refuseOddTimes(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      throw new Refusal("snooze.past");
    }
    if (end.isAfter(now.plus(LONGEST))) {
      throw new Refusal("snooze.too-far", LONGEST.toDays());
    }
  }

  /** The usual times, as they are just now by the clock of the workspace. */
  public Map<SnoozeChoice, Instant> choices(Viewer viewer) {
    var here = tx.in(viewer, () -> workspaces.here().zone());
    return SnoozeChoice.at(clock.instant().atZone(here));
  }

  /**
   * What a member says, such as {@code besok jam 9} or {@code next friday 3pm}, by the clock of the
   * workspace; empty while that is no time to come.
   */
  public Optional<Instant> said(Viewer viewer, String text) {
    var here = tx.in(viewer, () -> workspaces.here().zone());
    return SpokenTime.read(text, clock.instant().atZone(here)).map(ZonedDateTime::toInstant);
  }

  /** Brings a contact back early; harmless when it is not put off. */
  public void unsnooze(Viewer viewer, UUID contact) {
    changing.one(viewer, contact, waking(viewer));
  }

  Predicate<Contact> waking(Viewer viewer) {
    return found -> wake(found, Source.USER, viewer);
  }

  /** Ends what lies over a locked contact, and answers whether anything did. */
  boolean wake(Contact contact, Source source, Actor actor) {
    if (!contact.snoozed()) {
      return false;
    }
    var at = contact.next(clock.instant());
    contact.wake(at);
    history.announce(contact, new Event.What(EventType.UNSNOOZED, source, null, null), actor, at);
    return true;
  }
}
