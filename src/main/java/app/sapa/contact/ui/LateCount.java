package app.sapa.contact.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how many there are, once that is found out; nobody's hands wait for it. */
class LateCount extends Paragraph {
  private static final long serialVersionUID = 1L;

  /** Between two clicks; the fields themselves wait for a pause in typing. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final transient FilterDesk desk;
  private final Locale locale;
  private final String key;
  private final AtomicInteger round = new AtomicInteger();
  private transient @Nullable Future<?> pending;

  /**
   * Nothing yet.
   *
   * @param key of the text that tells a number
   */
  LateCount(FilterDesk desk, Locale locale, String key) {
    this.desk = desk;
    this.locale = locale;
    this.key = key;
    getElement().setAttribute("role", "status");
  }

  /** Asks, outside of any screen's turn; what was asked before is not waited for any more. */
  final void ask(IntSupplier question) {
    rest();
    int mine = round.get();
    var ui = UI.getCurrent();
    pending = desk.after(PAUSE, () -> answer(ui, mine, question));
  }

  /** Asks no more. */
  final void rest() {
    round.incrementAndGet();
    if (pending != null) {
      pending.cancel(false);
    }
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
      return text(key, question.getAsInt());
    } catch (NotThere gone) {
      return "";
    } catch (Refusal refusal) {
      return desk.told.text(locale, refusal);
    }
  }

  final String text(String textKey, Object... arguments) {
    return desk.texts.of(locale, textKey, arguments);
  }
}
