package app.sapa.people.ui;

import app.sapa.base.Refusal;
import app.sapa.guard.PasskeySite;
import app.sapa.kit.Field;
import app.sapa.people.Proof;
import app.sapa.people.SignedIn;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;

/** The password, and once two steps are on a code, without which a passkey is asked for. */
final class ProofFields extends Div {
  private static final long serialVersionUID = 1L;

  private final transient SecureDesk desk;
  private final transient SignedIn who = SecureDesk.who();
  private final transient Optional<PasskeySite> site = SecureDesk.site();
  private final Field password;
  private final Field code;

  /**
   * Empty ones.
   *
   * @param label what the code is called
   * @param on whether two steps are on
   */
  ProofFields(SecureDesk desk, String label, boolean on) {
    this.desk = desk;
    password = Field.password(desk.text("profile.password-old"));
    code = Field.code(desk.text(label));
    code.setVisible(on);
    add(password, code);
  }

  String password() {
    return password.text();
  }

  /** Goes on with what is shown besides the password; what it refuses is told at the field. */
  void proven(Consumer<Proof> change) {
    password.refuse("");
    code.refuse("");
    var question =
        site.filter(here -> code.text().isBlank())
            .flatMap(here -> desk.passkeys.question(who, here));
    if (question.isEmpty()) {
      trying(() -> change.accept(new Proof.Code(code.text())));
      return;
    }
    var here = question.get().site();
    PasskeyDialogue.show(
        question.get(),
        shown -> trying(() -> change.accept(new Proof.Passkey(here, shown))),
        trouble -> code.refuse(desk.troubled(trouble, here)));
  }

  private void trying(Runnable change) {
    try {
      change.run();
    } catch (Refusal refusal) {
      boolean wrong = refusal.key().equals("password.wrong") || !code.isVisible();
      (wrong ? password : code).refuse(desk.told(refusal));
    }
  }
}
