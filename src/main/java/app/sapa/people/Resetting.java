package app.sapa.people;

import app.sapa.base.Refusal;
import app.sapa.guard.Limit;
import app.sapa.guard.Overloaded;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.RateLimits;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A new password for whoever forgot theirs, by a link to the address of their account. Whoever asks
 * learns nothing about whether there is such an account: it is looked up when the mail is sent. The
 * link is no way in: the next sign-in asks for all that it asks for otherwise.
 */
@ApplicationScoped
public class Resetting {
  private static final System.Logger LOG = System.getLogger(Resetting.class.getName());

  /** How long a link is worth something. */
  public static final Duration LASTS = Duration.ofHours(1);

  @Inject Tx tx;
  @Inject Accounts accounts;
  @Inject OneTimeTokens tokens;
  @Inject SystemMail mail;
  @Inject PasswordHasher hasher;
  @Inject HalfSignIns halves;
  @Inject OpenSessions sessions;
  @Inject OwnDoings doings;
  @Inject RateLimits limits;
  @Inject Clock clock;

  /** What became of following a link. */
  public sealed interface Outcome {
    /** The password is the new one. */
    record Done() implements Outcome {}

    /** The link leads nowhere: used, too old, replaced by another, or never sent. */
    record Nowhere() implements Outcome {}

    /** The password will not do. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** Whether anybody can be sent a link. */
  public boolean isOffered() {
    return mail.isSent();
  }

  /**
   * Asks for a link.
   *
   * @param address from which the request came, as the server knows it
   * @return how long to wait, if too many were asked for from there or for that account
   */
  public Optional<Duration> ask(String email, String address) {
    var typed = SignIn.comparable(email);
    var wait =
        limits
            .take(Limit.RESET_PER_ADDRESS, RateLimits.network(address))
            .or(() -> limits.take(Limit.RESET_PER_ACCOUNT, typed));
    if (wait.isEmpty() && !typed.isEmpty()) {
      mail.post(new Letter(typed, Letter.About.RESET, Locale.ENGLISH, "", ""));
    }
    return wait;
  }

  /** What is sent to somebody who asked; nothing to who has no account, or one to try Sapa out. */
  Optional<Letter> written(Letter asked) {
    return accounts
        .withPassword(asked.to())
        .map(Accounts.WithPassword::account)
        .filter(account -> !account.demo())
        .map(
            account ->
                new Letter(
                    account.email(),
                    Letter.About.RESET,
                    account.language(),
                    "",
                    "reset/" + tokens.issueReset(account.id(), clock.instant().plus(LASTS))));
  }

  /** How long this network has to wait before it opens another link, if it opened many. */
  public Optional<Duration> held(String address) {
    return limits.take(Limit.TOKEN_PER_ADDRESS, RateLimits.network(address));
  }

  /** Whether a link still leads somewhere. */
  public boolean isWorth(String token) {
    return tokens.presentedReset(token).isPresent();
  }

  /** Puts a new password in place of the old one, and ends all that was open with that one. */
  public Outcome choose(String token, String password) {
    var presented = tokens.presentedReset(token);
    if (presented.isEmpty()) {
      return new Outcome.Nowhere();
    }
    try {
      PasswordChange.requireStrong(password);
      return put(presented.get(), hasher.hash(password));
    } catch (Refusal refusal) {
      return new Outcome.Refused(refusal);
    } catch (Overloaded e) {
      return new Outcome.Refused(new Refusal("sign-in.busy"));
    }
  }

  private Outcome put(OneTimeTokens.Reset reset, String hash) {
    var account = reset.account();
    boolean done =
        tx.in(
            Threshold.ofAccount(account),
            () -> {
              if (!tokens.use(reset)) {
                return false;
              }
              accounts.keepPassword(account, hash);
              halves.end(account);
              sessions.endAll(account);
              return true;
            });
    if (!done) {
      return new Outcome.Nowhere();
    }
    doings.note(account, AuditAction.PASSWORD_RESET);
    LOG.log(Level.INFO, "account {0} has a new password, by a link", account);
    return new Outcome.Done();
  }
}
