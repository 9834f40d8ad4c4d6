package app.sapa.kit;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/**
 * Keeps people from losing what they have not saved: before they go on they are asked what becomes
 * of it, and the browser asks before the page goes.
 */
public final class Unsaved {
  private static final String GUARD =
      "window.onbeforeunload = $0 ? (event) => event.preventDefault() : null";

  private final Work work;
  private final Question question;
  private Runnable onward = () -> {};
  private boolean guarded;

  /** What somebody is at. */
  public interface Work {
    /** Whether something would be lost. */
    boolean isUnsaved();

    /** Saves it; false when that is refused, which is told where it was written. */
    boolean store();

    /** Forgets it. */
    void drop();
  }

  /**
   * Nothing is begun yet.
   *
   * @param consequence the key of what would be lost
   */
  public Unsaved(Texts texts, Locale locale, String consequence, Work work) {
    this.work = work;
    question =
        new Question(texts.of(locale, "unsaved.title"), texts.of(locale, consequence))
            .answering(
                new PlainButton(texts.of(locale, "unsaved.save"), this::saveAndGoOn).primary())
            .answering(new PlainButton(texts.of(locale, "unsaved.discard"), this::goOn))
            .staying(texts.of(locale, "unsaved.stay"));
  }

  /** To be placed on the page. */
  public Question question() {
    return question;
  }

  /** Goes on at once, or after asking what becomes of what is not saved. */
  public void unless(Runnable next) {
    if (work.isUnsaved()) {
      onward = next;
      question.ask();
    } else {
      next.run();
    }
  }

  private void saveAndGoOn() {
    if (work.store()) {
      goOn();
    }
  }

  private void goOn() {
    work.drop();
    onward.run();
  }

  /** The browser asks from now on, or does not any more. */
  public void guard(boolean on) {
    if (on != guarded) {
      guarded = on;
      UI.getCurrent().getPage().executeJs(GUARD, on);
    }
  }
}
