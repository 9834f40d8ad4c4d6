package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.Overloaded;
import app.sapa.guard.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks whoever is signed in, before something that matters, for what only they know. Guessing is
 * held back as it is at the door.
 */
@ApplicationScoped
class AskedAgain {
  @Inject Attempts attempts;
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject SecondFactors factors;

  /**
   * Does something with the right password.
   *
   * @param further looks at whatever else has to be right, and refuses otherwise
   * @throws Refusal {@code password.wrong}, {@code sign-in.wait}, {@code sign-in.busy}, or what is
   *     refused further
   */
  void forPassword(SignedIn who, String password, String address, Runnable further) {
    var found = accounts.withPassword(who.account()).orElseThrow(NotThere::new);
    var guessing = "password of " + who.account();
    attempts
        .begin(guessing, address)
        .ifPresent(
            time -> {
              throw new Refusal("sign-in.wait", time.toSeconds() + 1);
            });
    try {
      if (!hasher.verify(password, found.hash().orElseGet(hasher::decoy))) {
        throw new Refusal("password.wrong");
      }
      further.run();
      attempts.succeeded(guessing, address);
    } catch (Overloaded e) {
      throw new Refusal("sign-in.busy");
    }
  }

  /**
   * Does nothing with the right password alone, where two steps are on.
   *
   * @throws Refusal {@code two-steps.wrong} or {@code passkeys.wrong}, too
   */
  void forBoth(SignedIn who, String password, Proof proof, String address) {
    forPassword(
        who,
        password,
        address,
        () -> {
          boolean enough =
              !factors.isOn(who.account()) || factors.takes(who.account(), who.session(), proof);
          if (!enough) {
            throw new Refusal(
                proof instanceof Proof.Passkey ? "passkeys.wrong" : "two-steps.wrong");
          }
        });
  }
}
