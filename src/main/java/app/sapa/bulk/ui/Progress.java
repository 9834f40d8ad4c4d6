package app.sapa.bulk.ui;

import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.bulk.BulkRun;
import app.sapa.kit.PlainButton;
import app.sapa.people.Viewer;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far work over many has come, and what became of it. */
final class Progress extends Div {
  private static final long serialVersionUID = 1L;

  private final transient BulkBars desk;
  private final transient BulkBars.Seen seen;
  private final transient Steps steps;
  private final HtmlContainer bar = new HtmlContainer("progress");
  private final PlainButton stop;
  private final PlainButton undo;
  private final PlainButton left;
  private final LeftDialog leftDialog;
  private transient @Nullable BulkRun shown;

  /** What it leaves to the bar around it. */
  interface Steps {
    /** Something became of it. */
    void changed(UUID run);

    /** Where the contact can be read about. */
    String addressOf(UUID contact);
  }

  Progress(BulkBars desk, BulkBars.Seen seen, Steps steps) {
    this.desk = desk;
    this.seen = seen;
    this.steps = steps;
    addClassName("sapa-bulk-progress");
    bar.getElement().setAttribute("aria-label", text("bulk.progress"));
    stop = new PlainButton(text("bulk.stop"), () -> act(id -> desk.bulk.stop(viewer(), id)));
    undo = new PlainButton(text("undo"), () -> act(id -> desk.bulk.undo(viewer(), id)));
    left = new PlainButton(text("bulk.left"), this::showLeft);
    leftDialog = new LeftDialog(desk, seen, steps::addressOf);
    add(bar, undo, left, stop, leftDialog);
    setVisible(false);
  }

  private Viewer viewer() {
    return seen.viewer().get();
  }

  /**
   * Shows it.
   *
   * @return how it is said in words
   */
  String show(BulkRun run) {
    shown = run;
    boolean underWay = run.state().isUnderWay();
    boolean undoing = run.state() == BulkRun.State.UNDOING;
    bar.setVisible(underWay);
    bar.getElement().setAttribute("max", Integer.toString(undoing ? run.changed() : run.total()));
    bar.getElement()
        .setAttribute("value", Integer.toString(undoing ? run.takenBack() : run.done()));
    stop.setVisible(run.state() == BulkRun.State.RUNNING);
    undo.setVisible(run.state() == BulkRun.State.DONE && run.changed() > 0);
    left.setVisible(!underWay && (run.refused() > 0 || run.takenBack() < keptBack(run)));
    return said(run);
  }

  private static int keptBack(BulkRun run) {
    return run.state() == BulkRun.State.UNDONE ? run.changed() : 0;
  }

  private String said(BulkRun run) {
    var kind = Spelling.of(run.deed().kind());
    return switch (run.state()) {
      case RUNNING, STOPPING -> text("bulk.doing", run.done(), run.total());
      case DONE -> text("bulk.done." + kind, run.changed(), run.same(), run.refused());
      case UNDOING -> text("bulk.undoing", run.takenBack(), run.changed());
      case UNDONE -> text("bulk.undone", run.takenBack(), run.changed());
    };
  }

  private void act(Consumer<UUID> doing) {
    var run = shown;
    if (run == null) {
      return;
    }
    try {
      doing.accept(run.id());
    } catch (Refusal refusal) {
      desk.told.show(refusal);
    }
    steps.changed(run.id());
  }

  private void showLeft() {
    var run = shown;
    if (run != null) {
      leftDialog.show(desk.bulk.left(viewer(), run.id()));
    }
  }

  private String text(String key, Object... arguments) {
    return desk.texts.of(seen.locale(), key, arguments);
  }
}
