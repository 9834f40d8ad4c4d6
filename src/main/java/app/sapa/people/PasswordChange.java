package app.sapa.people;

import app.sapa.base.Refusal;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.PasswordPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** Choosing a new password, for whoever still knows the old one. Ends all other sessions. */
@ApplicationScoped
public class PasswordChange {
  private static final System.Logger LOG = System.getLogger(PasswordChange.class.getName());

  @Inject AskedAgain askedAgain;
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject OpenSessions sessions;
  @Inject HalfSignIns halves;
  @Inject OwnDoings doings;

  /**
   * Changes the password of the account that is signed in.
   *
   * @param address from which the request came, as the server knows it
   * @throws Refusal if the old one is wrong, the new one weak or the same, or this was tried too
   *     often
   */
  public void change(SignedIn who, String old, String chosen, String address) {
    askedAgain.forPassword(
        who,
        old,
        address,
        () -> {
          requireStrong(chosen);
          if (chosen.equals(old)) {
            throw new Refusal("password.unchanged");
          }
          accounts.keepPassword(who.account(), hasher.hash(chosen));
        });
    halves.end(who.account());
    sessions.endOthers(who);
    doings.note(who.account(), AuditAction.PASSWORD_CHANGED);
    LOG.log(Level.INFO, "account {0} changed its password", who.account());
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
}
