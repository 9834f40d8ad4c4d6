package app.sapa.people.ui;

import app.sapa.kit.Dates;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.kit.Texts;
import app.sapa.people.OwnPasskey;
import app.sapa.people.TwoSteps;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.function.Consumer;

/** By what somebody signs in after their password, each of which they can remove. */
final class FactorList extends UnorderedList {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts;

  FactorList(
      TwoSteps.Standing standing,
      Texts texts,
      Runnable removeApp,
      Consumer<OwnPasskey> removePasskey) {
    this.texts = texts;
    addClassName("sapa-seats");
    if (standing.app()) {
      var app = text("two-steps.app");
      add(row(new Div(Inline.strong(app)), app, removeApp));
    }
    standing
        .passkeys()
        .forEach(
            passkey ->
                add(row(words(passkey), passkey.name(), () -> removePasskey.accept(passkey))));
  }

  private Div words(OwnPasskey passkey) {
    var added = Dates.day(passkey.added(), locale());
    var used = passkey.used();
    var remark =
        used == null
            ? text("passkeys.added", added)
            : text("passkeys.used", added, Dates.moment(used, locale()));
    return new Div(Inline.name(passkey.name()), Inline.remark(remark));
  }

  private ListItem row(Div words, String name, Runnable removing) {
    words.addClassName("sapa-session");
    var remove = new PlainButton(text("two-steps.remove"), removing);
    remove.call(text("two-steps.remove") + ": " + name);
    return new ListItem(new Div(words, remove));
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }
}
