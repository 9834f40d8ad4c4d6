package app.sapa.people.ui;

import app.sapa.guard.JsonRead;
import app.sapa.guard.PasskeyMade;
import app.sapa.guard.PasskeyShown;
import app.sapa.guard.SafeJson;
import app.sapa.people.PasskeyOffer;
import app.sapa.people.PasskeyQuestion;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the browser itself asks people about their passkeys; the script behind it is the sign-in's. */
final class PasskeyDialogue {
  private static final String CALL =
      "return import(new URL('sapa/passkey.js', document.baseURI).href)"
          + ".then(passkey => passkey[$0](JSON.parse($1))).then(JSON.stringify)";

  private static final String NO_SCRIPT = "unsupported";

  private PasskeyDialogue() {}

  private record Outcome(
      @Nullable String trouble, @Nullable PasskeyMade made, @Nullable PasskeyShown shown) {}

  /**
   * Lets somebody make a passkey.
   *
   * @param trouble is told in one word why there is none, which the key of a text ends with
   */
  static void make(PasskeyOffer offer, Consumer<PasskeyMade> then, Consumer<String> trouble) {
    ask("make", offer, outcome -> tell(outcome.made(), outcome, then, trouble), trouble);
  }

  /** Lets somebody use one that they have. */
  static void show(
      PasskeyQuestion question, Consumer<PasskeyShown> then, Consumer<String> trouble) {
    ask("show", question, outcome -> tell(outcome.shown(), outcome, then, trouble), trouble);
  }

  private static <T> void tell(
      @Nullable T answer, Outcome outcome, Consumer<T> then, Consumer<String> trouble) {
    if (answer != null) {
      then.accept(answer);
    } else {
      trouble.accept(outcome.trouble() == null ? NO_SCRIPT : outcome.trouble());
    }
  }

  private static void ask(
      String dialogue, Object asked, Consumer<Outcome> then, Consumer<String> trouble) {
    var json = new String(SafeJson.write(asked), StandardCharsets.UTF_8);
    UI.getCurrent()
        .getPage()
        .executeJs(CALL, dialogue, json)
        .then(String.class, text -> then.accept(read(text)), failed -> trouble.accept(NO_SCRIPT));
  }

  private static Outcome read(String text) {
    return SafeJson.read(text.getBytes(StandardCharsets.UTF_8), Outcome.class)
            instanceof JsonRead.Value<Outcome>(var outcome)
        ? outcome
        : new Outcome(NO_SCRIPT, null, null);
  }
}
