package app.sapa.bulk.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.base.Spelling;
import app.sapa.bulk.BulkRun;
import app.sapa.contact.Selected;
import app.sapa.conversation.Deed;
import app.sapa.conversation.ui.SelectionBar;
import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Question;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Above a list: how many are selected and what can be done with them, then how far it has come, then
 * what became of it. More than a few are asked about first.
 */
final class BulkBar extends Section implements SelectionBar {
  private static final long serialVersionUID = 1L;

  /** Up to so many are done at once; they are all on the screen, and can be taken back. */
  private static final int FEW = 20;

  private final transient BulkBars desk;
  private final transient BulkBars.Seen seen;
  private final transient Around around;
  private final Span says = new Span();
  private final PlainButton everybody;
  private final Choices choices;
  private final Progress progress;
  private final Div question = new Div();
  private transient Selected selected = new Selected.These(List.of());
  private int many;
  private transient @Nullable UUID run;

  BulkBar(BulkBars desk, BulkBars.Seen seen, Around around) {
    this.desk = desk;
    this.seen = seen;
    this.around = around;
    addClassName("sapa-bulk");
    getElement().setAttribute("aria-label", text("bulk.name"));
    everybody = new PlainButton(text("bulk.everybody"), this::selectEverybody).looking("sapa-link");
    says.getElement().setAttribute("role", "status");
    var line =
        new Div(
            says,
            everybody,
            new PlainButton(Icon.CLOSE, text("bulk.drop"), this::leave).looking("sapa-bulk-drop"));
    line.addClassName("sapa-bulk-line");
    choices = new Choices(desk, seen, this::ask);
    progress = new Progress(desk, seen, new Going());
    add(line, choices, progress, question);
    setVisible(false);
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public void select(List<UUID> picked) {
    if (picked.isEmpty()) {
      setVisible(run != null);
      return;
    }
    run = null;
    selected = new Selected.These(picked);
    choose(picked.size(), true);
  }

  private void selectEverybody() {
    try {
      var whole = around.whole();
      int all = desk.contacts.count(seen.viewer().get(), whole.criterion());
      selected = whole;
      choose(all, false);
    } catch (Refusal refusal) {
      desk.told.show(refusal);
    }
  }

  private void choose(int count, boolean maybeMore) {
    many = count;
    says.setText(text("bulk.selected", count));
    everybody.setVisible(maybeMore);
    choices.setVisible(true);
    progress.setVisible(false);
    setVisible(true);
  }

  /** Many, and what cannot be done without harm, are asked about. */
  private void ask(Deed deed) {
    if (many <= FEW && !(deed instanceof Deed.Block)) {
      start(deed);
      return;
    }
    var kind = Spelling.of(deed.kind());
    var yes = new PlainButton(text("bulk.do." + kind), () -> start(deed)).primary();
    var asking =
        new Question(text("bulk.ask." + kind, many), text("bulk.ask.text"))
            .answering(yes)
            .staying(text("closing.cancel"));
    question.removeAll();
    question.add(asking);
    asking.ask();
  }

  private void start(Deed deed) {
    try {
      var begun = desk.bulk.start(seen.viewer().get(), deed, selected);
      run = begun;
      around.drop();
      show(desk.bulk.of(seen.viewer().get(), begun));
    } catch (NotThere gone) {
      desk.told.show(new Refusal("bulk.nobody"));
    } catch (Refusal refusal) {
      desk.told.show(refusal);
    }
  }

  @Override
  public void worked(Set<UUID> runs) {
    var shown = run;
    if (shown != null && runs.contains(shown)) {
      show(desk.bulk.of(seen.viewer().get(), shown));
    }
  }

  @Override
  public void resume() {
    desk.bulk
        .underWay(seen.viewer().get())
        .ifPresent(
            found -> {
              run = found.id();
              show(found);
            });
  }

  private void show(BulkRun now) {
    says.setText(progress.show(now));
    everybody.setVisible(false);
    choices.setVisible(false);
    progress.setVisible(true);
    setVisible(true);
  }

  private void leave() {
    run = null;
    around.drop();
    setVisible(false);
  }

  private String text(String key, Object... arguments) {
    return desk.texts.of(seen.locale(), key, arguments);
  }

  private final class Going implements Progress.Steps {
    @Override
    public void changed(UUID id) {
      worked(Set.of(id));
    }

    @Override
    public String addressOf(UUID contact) {
      return around.addressOf(contact);
    }
  }
}
