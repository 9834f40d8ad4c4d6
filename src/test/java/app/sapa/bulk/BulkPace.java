package app.sapa.bulk;

import app.sapa.bench.Beans;
import app.sapa.contact.Criterion;
import app.sapa.contact.Selected;
import app.sapa.conversation.Deed;
import app.sapa.people.Viewer;
import java.util.UUID;

/** A piece of work over everybody, begun and worked through by hand. */
public final class BulkPace {
  private final Bulk bulk;
  private final BulkWork work;
  private final Viewer viewer;

  public BulkPace(Beans beans, Viewer viewer) {
    this.bulk = beans.the(Bulk.class);
    this.work = beans.the(BulkWork.class);
    this.viewer = viewer;
  }

  /** Settles whom it is about: everybody whom the viewer sees. */
  public UUID begin(Deed deed) {
    return bulk.start(viewer, deed, new Selected.Whole(new Criterion.Everyone()));
  }

  /** Works until nothing of it is left. */
  public BulkRun finish(UUID run) {
    while (bulk.of(viewer, run).state().isUnderWay()) {
      work.take(viewer.workspace(), run);
    }
    return bulk.of(viewer, run);
  }

  /** Takes it back. */
  public BulkRun undo(UUID run) {
    bulk.undo(viewer, run);
    return finish(run);
  }
}
