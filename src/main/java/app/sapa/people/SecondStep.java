package app.sapa.people;

import app.sapa.guard.LogText;
import app.sapa.guard.PasskeySite;
import app.sapa.people.HalfSignIns.Half;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * The inner door, for whoever gave the right password of an account with a second factor. Wrong
 * codes and passkeys count as wrong passwords do, and for the same account: nothing is forgiven half way.
 */
@ApplicationScoped
public class SecondStep {
  private static final System.Logger LOG = System.getLogger(SecondStep.class.getName());

  /** How long after the password the second factor may come. */
  public static final Duration LASTS = Duration.ofMinutes(5);

  @Inject Tx tx;
  @Inject Attempts attempts;
  @Inject Accounts accounts;
  @Inject HalfSignIns halves;
  @Inject SecondFactors factors;
  @Inject AuthenticatorApps apps;
  @Inject Passkeys passkeys;
  @Inject SignIn signIn;

  /** What became of an attempt. */
  public sealed interface Answer {
    /** Come in. */
    record In(SignIn.Answer.Welcome welcome) implements Answer {}

    /**
     * No code of this moment, no recovery code, none of the account's passkeys answering what was
     * asked last; or one that was taken before.
     */
    record Wrong() implements Answer {}

    /** Too many attempts. */
    record Wait(Duration time) implements Answer {}

    /** The password has to be given again. */
    record Over() implements Answer {}
  }

  /**
   * What somebody who is half way in may show; a recovery code will always do.
   *
   * @param app whether they have an authenticator app
   * @param passkeys whether they have passkeys
   * @param question to their passkeys, where this site carries them
   */
  public record Asked(boolean app, boolean passkeys, Optional<PasskeyQuestion> question) {}

  /**
   * What is asked of whoever is half way in by that token; empty when nobody is.
   *
   * @param site empty where the address carries no passkeys
   */
  public Optional<Asked> asks(String token, Optional<PasskeySite> site) {
    return halves
        .presented(token)
        .map(
            half ->
                new Asked(
                    apps.has(half.account()),
                    !passkeys.of(half.account()).isEmpty(),
                    site.flatMap(here -> passkeys.question(half.account(), half.id(), here))));
  }

  /**
   * Tries to come in.
   *
   * @param token of {@link SignIn.Answer.HalfWay}
   * @param device what the browser says it is
   * @param address from which the request came, as the server knows it
   */
  public Answer attempt(String token, Proof proof, String device, String address) {
    var half = halves.presented(token);
    return half.isEmpty() ? new Answer.Over() : attempt(half.get(), token, proof, device, address);
  }

  private Answer attempt(Half half, String token, Proof proof, String device, String address) {
    var account = accounts.of(half.account());
    var wait = attempts.begin(SignIn.comparable(account.email()), address);
    if (wait.isPresent()) {
      LOG.log(Level.INFO, "second step held back, from {0}", LogText.of(address, 64));
      return new Answer.Wait(wait.get());
    }
    if (!passes(half, token, proof)) {
      LOG.log(Level.INFO, "second step refused, from {0}", LogText.of(address, 64));
      return new Answer.Wrong();
    }
    return new Answer.In(signIn.letIn(account, device, address));
  }

  /** Both are used up, or neither. */
  private boolean passes(Half half, String token, Proof proof) {
    return tx.in(
        Threshold.ofAccount(half.account()),
        () -> factors.takes(half.account(), half.id(), proof) && halves.use(half.account(), token));
  }
}
