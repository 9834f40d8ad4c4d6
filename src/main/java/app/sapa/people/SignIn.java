package app.sapa.people;

import app.sapa.guard.LogText;
import app.sapa.guard.Overloaded;
import app.sapa.guard.PasswordHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The door for people with a password. Who has no account gets the same answer, for the same work,
 * as who has one and mistyped.
 */
@ApplicationScoped
public class SignIn {
  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
  private static final int LONGEST_EMAIL = 254;

  @Inject Attempts attempts;
  @Inject Accounts accounts;
  @Inject PasswordHasher hasher;
  @Inject OpenSessions sessions;
  @Inject SecondFactors factors;
  @Inject HalfSignIns halves;
  @Inject DemoMode demo;

  /** What became of an attempt. */
  public sealed interface Answer {
    /** Come in; the token is for the browser alone. */
    record Welcome(Account account, OpenSessions.Opened session) implements Answer {}

    /** The password is right, and {@link SecondStep} asks for more; the token is for the browser. */
    record HalfWay(String token) implements Answer {}

    /** No such account, or not its password: nobody is told which. */
    record Wrong() implements Answer {}

    /** Too many attempts; whether this one was right was not looked at. */
    record Wait(Duration time) implements Answer {}

    /** The server has more passwords to check than it can. */
    record Busy() implements Answer {}
  }

  /**
   * Tries to sign in.
   *
   * @param device what the browser says it is
   * @param address from which the request came, as the server knows it
   */
  public Answer attempt(String email, String password, String device, String address) {
    var typed = comparable(email);
    var wait = attempts.begin(typed, address);
    if (wait.isPresent()) {
      LOG.log(Level.INFO, "sign-in held back, from {0}", LogText.of(address, 64));
      return new Answer.Wait(wait.get());
    }
    try {
      return known(typed, password)
          .map(account -> welcome(account, password, device, address))
          .orElseGet(() -> wrong(address));
    } catch (Overloaded e) {
      return new Answer.Busy();
    }
  }

  /** Lower case, one form per letter, and never longer than an address can be. */
  static String comparable(String email) {
    var form = Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return form.length() > LONGEST_EMAIL || form.indexOf('\0') >= 0 ? "" : form;
  }

  /** One statement and one hash, whoever it is. */
  private Optional<Accounts.WithPassword> known(String typed, String password) {
    var account = accounts.withPassword(typed).filter(this::mayEnter);
    var hash = account.flatMap(Accounts.WithPassword::hash).orElseGet(hasher::decoy);
    boolean right = hasher.verify(password, hash);
    return account.filter(found -> right && found.hash().isPresent());
  }

  private boolean mayEnter(Accounts.WithPassword found) {
    return !found.account().demo() || demo.on();
  }

  private Answer welcome(
      Accounts.WithPassword found, String password, String device, String address) {
    var account = found.account();
    if (found.hash().filter(hasher::needsRehash).isPresent()) {
      accounts.keepPassword(account.id(), hasher.hash(password));
    }
    return factors.isOn(account.id())
        ? new Answer.HalfWay(halves.begin(account.id()))
        : letIn(account, device, address);
  }

  /** Lets somebody in who has shown all that is asked of them. */
  Answer.Welcome letIn(Account account, String device, String address) {
    attempts.succeeded(comparable(account.email()), address);
    var opened = sessions.open(account.id(), device, address);
    LOG.log(Level.INFO, "account {0} signed in, session {1}", account.id(), opened.who().session());
    return new Answer.Welcome(account, opened);
  }

  private static Answer wrong(String address) {
    LOG.log(Level.INFO, "sign-in refused, from {0}", LogText.of(address, 64));
    return new Answer.Wrong();
  }
}
