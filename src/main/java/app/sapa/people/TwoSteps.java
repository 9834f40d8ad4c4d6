package app.sapa.people;

import app.sapa.base.Refusal;
import app.sapa.guard.Totp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Signing in by two steps, which people settle for themselves: with an authenticator app, and with
 * {@link OwnPasskeys}. Turning it on or off ends all other sessions.
 */
@ApplicationScoped
public class TwoSteps {
  private static final System.Logger LOG = System.getLogger(TwoSteps.class.getName());

  @Inject Accounts accounts;
  @Inject AskedAgain askedAgain;
  @Inject SecondFactors factors;
  @Inject AuthenticatorApps apps;
  @Inject Passkeys passkeys;
  @Inject RecoveryCodes codes;
  @Inject HalfSignIns halves;
  @Inject OpenSessions sessions;
  @Inject OwnDoings doings;
  @Inject Viewers viewers;
  @Inject Clock clock;

  /**
   * How it stands with an account.
   *
   * @param app whether it has an authenticator app
   * @param codes recovery codes that are left
   */
  public record Standing(boolean app, List<OwnPasskey> passkeys, int codes) {
    public Standing {
      passkeys = List.copyOf(passkeys);
    }

    /** Whether the password alone does not do. */
    public boolean on() {
      return app || !passkeys.isEmpty();
    }
  }

  /**
   * A secret to give to an authenticator app. It is kept nowhere until a code of it comes back.
   *
   * @param secret to type in, in groups of four
   * @param address to scan
   */
  public record Offer(Totp totp, String secret, String address) {
    /** Never the secret. */
    @Override
    public String toString() {
      return "Offer";
    }
  }

  public Standing of(SignedIn who) {
    var account = who.account();
    return new Standing(apps.has(account), passkeys.of(account), codes.left(account));
  }

  /** Whether a workspace lets that member in no further before they have set it up. */
  public boolean isDemanded(String slug, UUID account) {
    return viewers.member(slug, account).isPresent() && viewers.entering(slug, account).isEmpty();
  }

  /**
   * Begins to set up an app.
   *
   * @param proof is looked at when it is on already, by passkeys
   * @param from where the request came from, as the server knows it
   * @throws Refusal {@code password.wrong}, {@code two-steps.on-already}, {@code two-steps.demo},
   *     {@code two-steps.wrong}, {@code passkeys.wrong}, {@code sign-in.wait} or {@code
   *     sign-in.busy}
   */
  public Offer offer(SignedIn who, String password, Proof proof, String from) {
    var account = accounts.of(who.account());
    if (account.demo()) {
      throw new Refusal("two-steps.demo");
    }
    if (apps.has(account.id())) {
      throw new Refusal("two-steps.on-already");
    }
    askedAgain.forBoth(who, password, proof, from);
    var totp = Totp.fresh();
    return new Offer(totp, totp.secret().replaceAll("(.{4})(?!$)", "$1 "), scanned(account, totp));
  }

  private static String scanned(Account account, Totp totp) {
    var name = URLEncoder.encode(account.email(), StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Sapa:%s?secret=%s&issuer=Sapa".formatted(name, totp.secret());
  }

  /**
   * Keeps the app, once it makes the right codes.
   *
   * @return ten recovery codes, which are never seen again, when it is the first factor
   * @throws Refusal {@code two-steps.wrong} or {@code two-steps.on-already}
   */
  public List<String> turnOn(SignedIn who, Offer offer, String code) {
    long step =
        offer
            .totp()
            .step(code, clock.instant(), 0)
            .orElseThrow(() -> new Refusal("two-steps.wrong"));
    var recovery = factors.keepApp(who.account(), offer.totp(), step);
    added(who, !recovery.isEmpty());
    return recovery;
  }

  /**
   * Makes other recovery codes; those before are worth nothing.
   *
   * @throws Refusal {@code password.wrong}, {@code two-steps.wrong}, {@code passkeys.wrong}, {@code
   *     sign-in.wait} or {@code sign-in.busy}
   */
  public List<String> newCodes(SignedIn who, String password, Proof proof, String from) {
    require(who, password, proof, from);
    doings.note(who.account(), AuditAction.RECOVERY_CODES_RENEWED);
    return codes.fresh(who.account());
  }

  /** Takes the app away; refuses as {@link #newCodes} does. */
  public void removeApp(SignedIn who, String password, Proof proof, String from) {
    require(who, password, proof, from);
    removed(who, factors.dropApp(who.account()));
  }

  /** Turns it off, whatever the factors are; refuses as {@link #newCodes} does. */
  public void turnOff(SignedIn who, String password, Proof proof, String from) {
    require(who, password, proof, from);
    factors.dropAll(who.account());
    removed(who, true);
  }

  /** There has to be a factor, else there is nothing to change. */
  private void require(SignedIn who, String password, Proof proof, String from) {
    if (!factors.isOn(who.account())) {
      throw new Refusal("two-steps.off-already");
    }
    askedAgain.forBoth(who, password, proof, from);
  }

  /** A factor came, which may be the first. */
  void added(SignedIn who, boolean first) {
    settle(who, first, first ? AuditAction.SECOND_FACTOR_ON : AuditAction.SECOND_FACTOR_ADDED);
  }

  /** A factor went, which may have been the last. */
  void removed(SignedIn who, boolean last) {
    settle(who, last, last ? AuditAction.SECOND_FACTOR_OFF : AuditAction.SECOND_FACTOR_REMOVED);
  }

  private void settle(SignedIn who, boolean turned, AuditAction action) {
    if (turned) {
      halves.end(who.account());
      sessions.endOthers(who);
    }
    doings.note(who.account(), action);
    LOG.log(Level.INFO, "account {0}: {1}", who.account(), action);
  }
}
