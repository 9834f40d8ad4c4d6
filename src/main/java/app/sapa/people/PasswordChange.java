package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.Overloaded;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.PasswordPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Choosing a new password, for whoever still knows the old one. Ends all other sessions. */
@ApplicationScoped
public class PasswordChange {
  private static final System.Logger LOG = System.getLogger(PasswordChange.class.getName());

  @Inject Attempts attempts;
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject OpenSessions sessions;

  /**
   * Changes the password of the account that is signed in.
   *
   * @param address from which the request came, as the server knows it
   * @throws Refusal if the old one is wrong, the new one weak or the same, or this was tried too
   *     often
   */
  public void change(SignedIn who, String old, String chosen, String address) {
    var found = accounts.withPassword(who.account()).orElseThrow(NotThere::new);
    var guessing = "password of " + who.account();
    attempts.begin(guessing, address).ifPresent(PasswordChange::wait);
    try {
      check(found, old, chosen);
      attempts.succeeded(guessing, address);
      accounts.keepPassword(who.account(), hasher.hash(chosen));
    } catch (Overloaded e) {
      throw new Refusal("sign-in.busy");
    }
    sessions.endOthers(who);
    LOG.log(Level.INFO, "account {0} changed its password", who.account());
  }

  private void check(Accounts.WithPassword found, String old, String chosen) {
    if (!hasher.verify(old, found.hash().orElseGet(hasher::decoy))) {
      throw new Refusal("password.wrong");
    }
    requireStrong(chosen);
    if (chosen.equals(old)) {
      throw new Refusal("password.unchanged");
    }
  }

  /** Refuses what may be nobody's password. */
  static void requireStrong(String chosen) {
    PasswordPolicy.weakness(chosen).ifPresent(PasswordChange::weak);
  }

  private static void weak(PasswordPolicy.Weakness weakness) {
    throw switch (weakness) {
      case TOO_SHORT -> new Refusal(weakness.key(), PasswordPolicy.SHORTEST);
      case TOO_LONG -> new Refusal(weakness.key(), PasswordPolicy.LONGEST);
      case COMMON -> new Refusal(weakness.key());
    };
  }

  private static void wait(Duration time) {
    throw new Refusal("sign-in.wait", time.toSeconds() + 1);
  }
}
