package app.sapa.people;

import app.sapa.guard.LogText;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.UUID;

/**
 * The inner door, for whoever gave the right password of an account with a second factor. Wrong
 * codes count as wrong passwords do, and for the same account: nothing is forgiven half way.
 */
@ApplicationScoped
public class SecondStep {
  private static final System.Logger LOG = System.getLogger(SecondStep.class.getName());

  /** How long after the password the code may come. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  @Inject Tx tx;
  @Inject Attempts attempts;
  @Inject Accounts accounts;
  @Inject HalfSignIns halves;
  @Inject SecondFactors factors;
  @Inject SignIn signIn;

  /** What became of an attempt. */
  public sealed interface Answer {
    /** Come in. */
    record In(SignIn.Answer.Welcome welcome) implements Answer {}

    /** No code of this moment, nor a recovery code; or one that was taken before. */
    record Wrong() implements Answer {}

    /** Too many attempts. */
    record Wait(Duration time) implements Answer {}

    /** The password has to be given again. */
    record Over() implements Answer {}
  }

  /** Whether somebody is half way in by that token. */
  public boolean isUnderWay(String token) {
    return halves.presented(token).isPresent();
  }

  /**
   * Tries to come in.
   *
   * @param token of {@link SignIn.Answer.HalfWay}
   * @param code of the app, or a recovery code
   * @param device what the browser says it is
   * @param address from which the request came, as the server knows it
   */
  public Answer attempt(String token, String code, String device, String address) {
    var who = halves.presented(token);
    return who.isEmpty()
        ? new Answer.Over()
        : attempt(accounts.of(who.get()), token, code, device, address);
  }

  private Answer attempt(
      Account account, String token, String code, String device, String address) {
    var wait = attempts.begin(SignIn.comparable(account.email()), address);
    if (wait.isPresent()) {
      LOG.log(Level.INFO, "second step held back, from {0}", LogText.of(address, 64));
      return new Answer.Wait(wait.get());
    }
    if (!passes(account.id(), token, code)) {
      LOG.log(Level.INFO, "second step refused, from {0}", LogText.of(address, 64));
      return new Answer.Wrong();
    }
    return new Answer.In(signIn.letIn(account, device, address));
  }

  /** Both are used up, or neither. */
  private boolean passes(UUID account, String token, String code) {
    return tx.in(
        Threshold.ofAccount(account),
        () -> factors.takes(account, code) && halves.use(account, token));
  }
}
