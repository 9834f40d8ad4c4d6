package app.sapa.automation;

import app.sapa.conversation.AutoMessageKind;
import app.sapa.conversation.AutoReplying;
import app.sapa.conversation.Cue;
import app.sapa.conversation.Source;
import app.sapa.conversation.Turn;
import app.sapa.people.Machine;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.BusinessCalendar;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Decides what is said by itself at the turns of a conversation: each kind once at most, and never to
 * the blocked. A job of its own, so that it neither breaks nor delays what happened; deciding twice
 * says it once.
 */
@ApplicationScoped
public class AutoMessaging implements QueueWork {
  private static final System.Logger LOG = System.getLogger(AutoMessaging.class.getName());

  /** Longer than whoever assigned or closed has to take it back. */
  static final Duration SECOND_THOUGHTS = Duration.ofSeconds(10);

  /** After such a silence nobody says goodbye any more. */
  static final Duration SILENCE = Duration.ofDays(7);

  @Inject Tx tx;
  @Inject Queue queue;
  @Inject AutoMessages messages;
  @Inject AutoReplying replying;
  @Inject BusinessCalendar calendar;
  @Inject Clock clock;

  void hear(@Observes Turn turn) {
    messages
        .waitFor(kinds(turn.kind()))
        .ifPresent(minutes -> queue.add(QueueName.AUTO_MESSAGES, turn.entry(), due(turn, minutes)));
  }

  private static Set<AutoMessageKind> kinds(Turn.Kind turn) {
    return switch (turn) {
      case OPENED -> EnumSet.of(AutoMessageKind.WELCOME, AutoMessageKind.AWAY);
      case HEARD -> EnumSet.of(AutoMessageKind.AWAY);
      case WAITING -> EnumSet.of(AutoMessageKind.QUEUE);
      case TAKEN -> EnumSet.of(AutoMessageKind.ASSIGNED);
      case CLOSED -> EnumSet.of(AutoMessageKind.CLOSING);
    };
  }

  private Instant due(Turn turn, int minutes) {
    var now = clock.instant();
    return switch (turn.kind()) {
      case OPENED, HEARD -> now;
      case WAITING -> now.plus(Duration.ofMinutes(minutes));
      case TAKEN, CLOSED -> now.plus(SECOND_THOUGHTS);
    };
  }

  @Override
  public QueueName queue() {
    return QueueName.AUTO_MESSAGES;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.AUTO_REPLYING);
    tx.run(machine, () -> replying.cue(machine, ref).ifPresent(cue -> act(machine, cue)));
    return Optional.empty();
  }

  private void act(Machine machine, Cue cue) {
    switch (cue.kind()) {
      case OPENED, HEARD -> greet(machine, cue);
      case WAITING -> comfort(machine, cue);
      case TAKEN -> introduce(machine, cue);
      case CLOSED -> takeLeave(machine, cue);
    }
  }

  /** Outside business hours the away message takes the place of the welcome. */
  private void greet(Machine machine, Cue cue) {
    var away = messages.said(AutoMessageKind.AWAY);
    if (away.isPresent() && !calendar.isOpen(machine, cue.at())) {
      if (cue.memberSaidAt() == null) {
        say(machine, cue, away.get());
      }
    } else if (cue.kind() == Turn.Kind.OPENED) {
      messages.said(AutoMessageKind.WELCOME).ifPresent(it -> say(machine, cue, it));
    }
  }

  private void comfort(Machine machine, Cue cue) {
    var now = clock.instant();
    if (cue.assignee() == null && calendar.isOpen(machine, now)) {
      messages.said(AutoMessageKind.QUEUE).ifPresent(it -> comfort(machine, cue, it, now));
    }
  }

  /** The wait may have been made longer, or have begun anew, since this was ordered. */
  private void comfort(Machine machine, Cue cue, AutoMessage message, Instant now) {
    var due = cue.at().plus(Duration.ofMinutes(message.waitMinutes()));
    if (!due.isAfter(now)) {
      say(machine, cue, message);
    } else if (!cue.said().contains(AutoMessageKind.QUEUE)) {
      queue.add(QueueName.AUTO_MESSAGES, cue.conversation(), due);
    }
  }

  /** Whoever has written by now needs no introduction. */
  private void introduce(Machine machine, Cue cue) {
    if (cue.assignee() != null && cue.assignee().equals(cue.subject()) && !cue.isAnswered()) {
      messages.said(AutoMessageKind.ASSIGNED).ifPresent(it -> say(machine, cue, it));
    }
  }

  private void takeLeave(Machine machine, Cue cue) {
    boolean lately = cue.saidAt().isAfter(cue.at().minus(SILENCE));
    messages
        .said(AutoMessageKind.CLOSING)
        .filter(it -> lately && (cue.source() != Source.AUTO_CLOSE || it.afterAutoClose()))
        .ifPresent(it -> say(machine, cue, it));
  }

  private void say(Machine machine, Cue cue, AutoMessage message) {
    if (!cue.said().contains(message.kind())) {
      replying.say(machine, cue, message.kind(), message.on(cue.channel()));
    }
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    LOG.log(Level.WARNING, "nothing is said by itself at {0}: {1}", ref, reason);
  }
}
