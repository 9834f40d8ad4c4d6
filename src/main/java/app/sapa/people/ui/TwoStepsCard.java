package app.sapa.people.ui;

import app.sapa.base.Refusal;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.kit.QrCode;
import app.sapa.kit.Texts;
import app.sapa.kit.Told;
import app.sapa.people.SignedIn;
import app.sapa.people.TwoSteps;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;

/** Turning two-step sign-in on and off, and its recovery codes. */
final class TwoStepsCard extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MILLISECONDS = 4_000;

  private final transient TwoSteps steps;
  private final transient SignedIn who;
  private final transient Texts texts;
  private final transient Told told;
  private final String from;
  private transient Runnable done = () -> {};

  /**
   * As it stands just now.
   *
   * @param from where the request came from, as the server knows it
   */
  TwoStepsCard(TwoSteps steps, SignedIn who, String from, Texts texts, Told told) {
    this.steps = steps;
    this.who = who;
    this.from = from;
    this.texts = texts;
    this.told = told;
    show();
  }

  /** Does something once it is on and its recovery codes are kept. */
  TwoStepsCard then(Runnable next) {
    done = next;
    return this;
  }

  private void show() {
    var standing = steps.of(who);
    if (standing.on()) {
      settled(standing.codes());
    } else {
      invite();
    }
  }

  private void invite() {
    var password = password();
    card(
        new Paragraph(text("two-steps.text")),
        password,
        HeadedCard.actions(
            button(
                    "two-steps.begin",
                    () -> trying(password, password, () -> begin(password.text())))
                .primary()));
  }

  private void begin(String password) {
    var offer = steps.offer(who, password, from);
    var code = Field.code(text("two-steps.code"));
    card(
        new Paragraph(text("two-steps.scan")),
        QrCode.of(offer.address(), text("two-steps.picture")),
        new Paragraph(new Span(text("two-steps.key") + " "), Inline.key(offer.secret())),
        code,
        HeadedCard.actions(
            button("two-steps.confirm", () -> trying(code, code, () -> turnOn(offer, code.text())))
                .primary(),
            button("two-steps.cancel", this::show)));
    code.focus();
  }

  private void turnOn(TwoSteps.Offer offer, String code) {
    codes(steps.turnOn(who, offer, code));
    say("two-steps.turned-on");
  }

  private void codes(List<String> codes) {
    var list = new UnorderedList();
    list.addClassName("sapa-recovery");
    codes.forEach(code -> list.add(new ListItem(Inline.key(code))));
    var kept =
        button(
            "two-steps.codes.kept",
            () -> {
              show();
              done.run();
            });
    card(new Paragraph(text("two-steps.codes.text")), list, HeadedCard.actions(kept.primary()));
    kept.focus();
  }

  private void settled(int left) {
    var password = password();
    var code = Field.code(text("two-steps.either"));
    card(
        new Paragraph(text("two-steps.on", left)),
        password,
        code,
        HeadedCard.actions(
            button(
                "two-steps.renew",
                () ->
                    trying(
                        password,
                        code,
                        () -> codes(steps.newCodes(who, password.text(), code.text(), from)))),
            button(
                    "two-steps.off",
                    () ->
                        trying(
                            password,
                            code,
                            () -> {
                              steps.turnOff(who, password.text(), code.text(), from);
                              show();
                              say("two-steps.turned-off");
                            }))
                .danger()));
  }

  private Field password() {
    return Field.password(text("profile.password-old"));
  }

  private void card(Component... content) {
    removeAll();
    add(HeadedCard.of(text("two-steps.title"), content));
  }

  private void trying(Field password, Field code, Runnable change) {
    password.refuse("");
    code.refuse("");
    try {
      change.run();
    } catch (Refusal refusal) {
      var wrong = refusal.key().equals("password.wrong") ? password : code;
      wrong.refuse(told.text(locale(), refusal));
    }
  }

  private PlainButton button(String key, Runnable pressed) {
    return new PlainButton(text(key), pressed);
  }

  private void say(String key) {
    Notification.show(text(key), MILLISECONDS, Notification.Position.BOTTOM_CENTER);
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }

  private String text(String key, Object... arguments) {
    return texts.of(locale(), key, arguments);
  }
}
