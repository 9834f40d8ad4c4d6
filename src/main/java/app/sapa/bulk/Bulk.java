package app.sapa.bulk;

import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Selected;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.work.Queue;
import app.sapa.work.QueueName;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Members have something done to many contacts at a time. Whom is settled when it begins; what each
 * of them is by then is looked at when it is their turn, with the rights that the member has then.
 */
@ApplicationScoped
public class Bulk {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHOWN = 200;

  @Inject Tx tx;
  @Inject BulkRuns runs;
  @Inject BulkItems items;
  @Inject Deeds deeds;
  @Inject Queue queue;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * Somebody to whom it was not done.
   *
   * @param reason the key of a text
   */
  public record Left(UUID contact, String name, String reason) {}

  /**
   * Begins, and answers under which id it can be watched.
   *
   * @throws NotThere when none of the selected is to be seen
   * @throws Refusal when it could be done to nobody, {@code bulk.busy} while other work of theirs
   *     goes on, or {@code error.too-slow}
   */
  public UUID start(Viewer viewer, Deed deed, Selected selected) {
    deeds.require(viewer, deed);
    var id = Ids.next(clock);
    tx.run(
        viewer,
        () -> {
          if (runs.latest(viewer.id()).isPresent()) {
            throw new Refusal("bulk.busy");
          }
          runs.add(id, viewer.id(), deed);
          int many = tx.within(PATIENCE, () -> items.add(id, viewer, selected));
          if (many == 0) {
            throw new NotThere();
          }
          runs.total(id, many);
          queue.add(QueueName.BULK, id, clock.instant());
        });
    return id;
  }

  /**
   * How far it is.
   *
   * @throws NotThere also for work of somebody else
   */
  public BulkRun of(Viewer viewer, UUID run) {
    return tx.in(viewer, () -> theirs(viewer, run));
  }

  /** Work of the viewer's that still goes on, such as before a reload. */
  public Optional<BulkRun> underWay(Viewer viewer) {
    return tx.in(viewer, () -> runs.latest(viewer.id()));
  }

  /** The first 200 to whom it was not done, or who were not taken back. Refuses as {@link #of}. */
  public List<Left> left(Viewer viewer, UUID run) {
    return tx.in(viewer, () -> items.left(theirs(viewer, run).id(), SHOWN));
  }

  /** Whoever's turn has not come is left alone; harmless when it is over. Refuses as {@link #of}. */
  public void stop(Viewer viewer, UUID run) {
    tx.run(
        viewer,
        () -> {
          theirs(viewer, run);
          runs.turn(run, BulkRun.State.RUNNING, BulkRun.State.STOPPING);
        });
  }

  /**
   * Takes all of it back from which nobody has gone on; harmless a second time. Refuses as {@link
   * #of} and while other work goes on.
   */
  public void undo(Viewer viewer, UUID run) {
    tx.run(
        viewer,
        () -> {
          theirs(viewer, run);
          if (runs.turn(run, BulkRun.State.DONE, BulkRun.State.UNDOING)) {
            queue.add(QueueName.BULK, run, clock.instant());
            live.changed(Nudge.What.BULK, run);
          }
        });
  }

  private BulkRun theirs(Viewer viewer, UUID run) {
    return runs.find(run)
        .filter(found -> found.starter().equals(viewer.id()))
        .orElseThrow(NotThere::new);
  }
}
