package app.sapa.contact.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how many a filter means, a moment after it was last changed; nobody's hands wait for it. */
final class MatchCount extends Paragraph {
  private static final long serialVersionUID = 1L;

  /** Between two clicks; the fields themselves wait for a pause in typing. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final transient FilterDesk desk;
  private final transient FilterBuilder.Counting counting;
  private final Locale locale;
  private final AtomicInteger round = new AtomicInteger();
  private transient @Nullable Filter asked;
  private transient @Nullable Future<?> pending;

  MatchCount(FilterDesk desk, Locale locale, FilterBuilder.Counting counting) {
    this.desk = desk;
    this.locale = locale;
    this.counting = counting;
    addClassName("sapa-filter-count");
    getElement().setAttribute("role", "status");
  }

  /** Asks anew, unless nothing has changed. */
  void ask(Filter filter) {
    if (filter.equals(asked)) {
      return;
    }
    asked = filter;
    rest();
    setText(desk.texts.of(locale, "filter.counting"));
    int mine = round.get();
    var question = counting.of(filter);
    var ui = UI.getCurrent();
    pending = desk.after(PAUSE, () -> answer(ui, mine, question));
  }

  /** Asks no more. */
  void rest() {
    round.incrementAndGet();
    if (pending != null) {
      pending.cancel(false);
    }
  }

  /** Forgets what was asked. */
  void forget() {
    rest();
    asked = null;
  }

  private void answer(UI ui, int mine, IntSupplier question) {
    if (mine != round.get()) {
      return;
    }
    var text = told(question);
    if (ui.isAttached()) {
      var _ =
          ui.access(
              () -> {
                if (mine == round.get()) {
                  setText(text);
                }
              });
    }
  }

  private String told(IntSupplier question) {
    try {
      return desk.texts.of(locale, "filter.matches", question.getAsInt());
    } catch (NotThere gone) {
      return "";
    } catch (Refusal refusal) {
      return desk.told.text(locale, refusal);
    }
  }
}
