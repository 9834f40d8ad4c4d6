package app.sapa.bulk;

import app.sapa.base.Refusal;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.conversation.GivenTogether;
import app.sapa.conversation.Outcome;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Machine;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.work.QueueWork;
import app.sapa.workspace.Raise;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Works through the contacts of a piece of work, some at a time in one transaction each, as the
 * member who began it. After a crash it goes on with those who are still waiting.
 */
@ApplicationScoped
class BulkWork implements QueueWork {
  private static final int AT_ONCE = 100;

  /** Then it goes to the end of the queue, for others wait too. */
  private static final Duration TURN = Duration.ofSeconds(20);

  @Inject Tx tx;
  @Inject BulkRuns runs;
  @Inject BulkItems items;
  @Inject Deeds deeds;
  @Inject Viewers viewers;
  @Inject Queue queue;
  @Inject Live live;
  @Inject Clock clock;
  @Inject Event<GivenTogether> given;

  @Override
  public QueueName queue() {
    return QueueName.BULK;
  }

  @Override
  public Optional<Duration> take(long workspace, UUID ref) {
    var machine = new Machine(workspace, Machine.Task.WORKING_THROUGH_MANY);
    var until = clock.instant().plus(TURN);
    while (goesOn(machine, ref)) {
      if (clock.instant().isAfter(until)) {
        tx.run(machine, () -> queue.add(QueueName.BULK, ref, clock.instant()));
        break;
      }
    }
    return Optional.empty();
  }

  /** Does some more of it, and says whether there may be more. */
  private boolean goesOn(Machine machine, UUID id) {
    var found = tx.in(machine, () -> runs.find(id));
    if (found.isEmpty() || !found.get().state().isUnderWay()) {
      return false;
    }
    var run = found.get();
    var starter = member(machine, run.starter());
    if (starter.isEmpty()) {
      return ends(machine, run, "bulk.starter-left");
    }
    return switch (run.state()) {
      case UNDOING -> takesBack(starter.get(), run) || ends(machine, run, "");
      case STOPPING -> ends(machine, run, "bulk.stopped");
      default -> does(machine, starter.get(), run);
    };
  }

  private Optional<Viewer> member(Machine machine, UUID id) {
    return viewers.all(machine).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private boolean does(Machine machine, Viewer starter, BulkRun run) {
    try {
      return doesSome(starter, run) || ends(machine, run, BulkItems.OUT_OF_SIGHT);
    } catch (Refusal refusal) {
      return ends(machine, run, refusal.key());
    }
  }

  private boolean doesSome(Viewer starter, BulkRun run) {
    return tx.in(
        starter,
        () -> {
          var contacts = items.waiting(run.id(), AT_ONCE);
          if (contacts.isEmpty()) {
            return false;
          }
          tx.raised(
              Raise.WORKING_THROUGH_MANY,
              () -> {
                var outcomes = deeds.all(starter, run.deed(), contacts);
                items.note(run.id(), outcomes);
                count(run.id(), outcomes);
              });
          live.changed(Nudge.What.BULK, run.id());
          return true;
        });
  }

  private void count(UUID run, List<Outcome> outcomes) {
    int changed = count(outcomes, true);
    int same = count(outcomes, false);
    runs.count(run, changed, same, outcomes.size() - changed - same, 0);
  }

  private static int count(List<Outcome> outcomes, boolean changed) {
    return (int)
        outcomes.stream()
            .filter(each -> each instanceof Outcome.Done(var step) && step.changed() == changed)
            .count();
  }

  private boolean takesBack(Viewer starter, BulkRun run) {
    return tx.in(
        starter,
        () -> {
          var steps = items.changed(run.id(), AT_ONCE);
          if (steps.isEmpty()) {
            return false;
          }
          tx.raised(
              Raise.WORKING_THROUGH_MANY,
              () -> {
                var outcomes = deeds.undoAll(starter, steps);
                items.noteTakenBack(run.id(), outcomes);
                runs.count(run.id(), 0, 0, 0, count(outcomes, true));
              });
          live.changed(Nudge.What.BULK, run.id());
          return true;
        });
  }

  /** Whoever still waits is left for that reason: out of sight by now, as nobody came to them. */
  private boolean ends(Machine machine, BulkRun run, String reason) {
    tx.run(
        machine,
        () -> {
          boolean undoing = run.state() == BulkRun.State.UNDOING;
          if (!undoing) {
            runs.count(run.id(), 0, 0, items.refuse(run.id(), reason), 0);
          }
          tell(machine, run, undoing);
          runs.turn(run.id(), run.state(), undoing ? BulkRun.State.UNDONE : BulkRun.State.DONE);
          live.changed(Nudge.What.BULK, run.id());
        });
    return false;
  }

  private void tell(Machine machine, BulkRun run, boolean undone) {
    if (run.deed() instanceof Deed.Assign(var to)) {
      items
          .one(run.id())
          .map(
              one ->
                  new GivenTogether(
                      machine, run.id(), one, run.changed(), run.starter(), to, undone))
          .ifPresent(given::fire);
    }
  }

  @Override
  public void dead(long workspace, UUID ref, String reason) {
    var machine = new Machine(workspace, Machine.Task.WORKING_THROUGH_MANY);
    tx.in(machine, () -> runs.find(ref)).ifPresent(run -> ends(machine, run, "bulk.failed"));
  }
}
