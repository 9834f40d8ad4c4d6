package app.sapa.people.ui;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.PasskeyMade;
import app.sapa.guard.PasskeySite;
import app.sapa.kit.Field;
import app.sapa.kit.HeadedCard;
import app.sapa.kit.Inline;
import app.sapa.kit.PlainButton;
import app.sapa.kit.QrCode;
import app.sapa.people.OwnPasskey;
import app.sapa.people.OwnPasskeys;
import app.sapa.people.PasskeyOffer;
import app.sapa.people.Proof;
import app.sapa.people.SignedIn;
import app.sapa.people.TwoSteps;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** Turning two-step sign-in on and off, by what one signs in then, and the recovery codes. */
final class TwoStepsCard extends Div {
  private static final long serialVersionUID = 1L;

  private final transient SecureDesk desk;
  private final transient SignedIn who = SecureDesk.who();
  private final transient Optional<PasskeySite> site = SecureDesk.site();
  private final String from = SecureDesk.from();
  private transient Runnable done = () -> {};

  /** As it stands just now with whoever looks at it. */
  TwoStepsCard(SecureDesk desk) {
    this.desk = desk;
    show();
  }

  /** Does something once it is on and its recovery codes are kept. */
  TwoStepsCard then(Runnable next) {
    done = next;
    return this;
  }

  private void show() {
    var standing = desk.steps.of(who);
    if (standing.on()) {
      settled(standing);
    } else {
      invite();
    }
  }

  private void invite() {
    var asking = new ProofFields(desk, "second-step.recovery", false);
    card(
        new Paragraph(text("two-steps.text")),
        nowhere(),
        asking,
        HeadedCard.actions(beginning(asking).primary(), adding(asking)));
  }

  private void settled(TwoSteps.Standing standing) {
    var asking =
        new ProofFields(desk, standing.app() ? "two-steps.either" : "second-step.recovery", true);
    boolean usable = site.isPresent() && !standing.passkeys().isEmpty();
    var factors =
        new FactorList(
            standing,
            desk.texts,
            () -> asking.proven(proof -> removeApp(asking, proof)),
            passkey -> asking.proven(proof -> remove(passkey, asking, proof)));
    var begin = beginning(asking);
    begin.setVisible(!standing.app());
    card(
        new Paragraph(text(usable ? "passkeys.on" : "two-steps.on", standing.codes())),
        nowhere(),
        asking,
        factors,
        HeadedCard.actions(
            adding(asking),
            begin,
            button("two-steps.renew", () -> asking.proven(proof -> renew(asking, proof))),
            button("two-steps.off", () -> asking.proven(proof -> turnOff(asking, proof)))
                .danger()));
  }

  /** Why there are no passkeys here, if there are none. */
  private Paragraph nowhere() {
    var line = new Paragraph(text("passkeys.nowhere"));
    line.setVisible(site.isEmpty());
    return line;
  }

  private PlainButton beginning(ProofFields asking) {
    return button("two-steps.begin", () -> asking.proven(proof -> begin(asking, proof)));
  }

  private PlainButton adding(ProofFields asking) {
    var add =
        button(
            "passkeys.add",
            () -> site.ifPresent(here -> asking.proven(proof -> offer(here, asking, proof))));
    add.setVisible(site.isPresent());
    return add;
  }

  private void begin(ProofFields asking, Proof proof) {
    var offer = desk.steps.offer(who, asking.password(), proof, from);
    var code = Field.code(text("two-steps.code"));
    card(
        new Paragraph(text("two-steps.scan")),
        QrCode.of(offer.address(), text("two-steps.picture")),
        new Paragraph(new Span(text("two-steps.key") + " "), Inline.key(offer.secret())),
        code,
        HeadedCard.actions(
            button("two-steps.confirm", () -> turnOn(offer, code)).primary(),
            button("two-steps.cancel", this::show)));
    code.focus();
  }

  private void turnOn(TwoSteps.Offer offer, Field code) {
    code.refuse("");
    try {
      added(desk.steps.turnOn(who, offer, code.text()), text("two-steps.app"));
    } catch (Refusal refusal) {
      code.refuse(desk.told(refusal));
    }
  }

  private void offer(PasskeySite here, ProofFields asking, Proof proof) {
    var offer = desk.passkeys.offer(who, asking.password(), proof, here, from);
    var name = Field.line(text("passkeys.name"), OwnPasskeys.LONGEST_NAME);
    card(
        new Paragraph(text("passkeys.name.text")),
        name,
        HeadedCard.actions(
            button("passkeys.make", () -> make(offer, name)).primary(),
            button("two-steps.cancel", this::show)));
    name.focus();
  }

  private void make(PasskeyOffer offer, Field name) {
    if (name.text().isBlank()) {
      name.refuse(text("passkeys.unnamed", OwnPasskeys.LONGEST_NAME));
      return;
    }
    name.refuse("");
    PasskeyDialogue.make(
        offer,
        made -> keep(offer, made, name.text()),
        trouble -> name.refuse(desk.troubled(trouble, offer.site())));
  }

  /** An offer is good for one answer. */
  private void keep(PasskeyOffer offer, PasskeyMade made, String name) {
    try {
      added(desk.passkeys.add(who, offer, made, name), name);
    } catch (Refusal refusal) {
      show();
      desk.told.show(refusal);
    }
  }

  private void added(List<String> codes, String name) {
    if (codes.isEmpty()) {
      show();
      say("two-steps.added", name);
    } else {
      codes(codes);
      say("two-steps.turned-on");
    }
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

  private void renew(ProofFields asking, Proof proof) {
    codes(desk.steps.newCodes(who, asking.password(), proof, from));
  }

  private void turnOff(ProofFields asking, Proof proof) {
    desk.steps.turnOff(who, asking.password(), proof, from);
    removed("");
  }

  private void removeApp(ProofFields asking, Proof proof) {
    desk.steps.removeApp(who, asking.password(), proof, from);
    removed(text("two-steps.app"));
  }

  private void remove(OwnPasskey passkey, ProofFields asking, Proof proof) {
    try {
      desk.passkeys.remove(who, passkey.id(), asking.password(), proof, from);
    } catch (NotThere e) {
      // Removed elsewhere meanwhile, which is what was wanted.
    }
    removed(passkey.name());
  }

  private void removed(String name) {
    show();
    if (desk.steps.of(who).on()) {
      say("two-steps.removed", name);
    } else {
      say("two-steps.turned-off");
    }
  }

  private void card(Component... content) {
    removeAll();
    add(HeadedCard.of(text("two-steps.title"), content));
  }

  private PlainButton button(String key, Runnable pressed) {
    return new PlainButton(text(key), pressed);
  }

  private void say(String key, Object... arguments) {
    desk.told.done(text(key, arguments));
  }

  private String text(String key, Object... arguments) {
    return desk.text(key, arguments);
  }
}
