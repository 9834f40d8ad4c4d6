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
 * Signing in by two steps, which people settle for themselves. Turning it on or off ends all other
 * sessions.
 */
@ApplicationScoped
public class TwoSteps {
  private static final System.Logger LOG = System.getLogger(TwoSteps.class.getName());

  @Inject Accounts accounts;
  @Inject AskedAgain askedAgain;
  @Inject SecondFactors factors;
  @Inject HalfSignIns halves;
  @Inject OpenSessions sessions;
  @Inject OwnDoings doings;
  @Inject Viewers viewers;
  @Inject Clock clock;

  /**
   * How it stands with an account.
   *
   * @param codes recovery codes that are left
   */
  public record Standing(boolean on, int codes) {}

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
    boolean on = factors.isOn(who.account());
    return new Standing(on, on ? factors.codesLeft(who.account()) : 0);
  }

  /** Whether a workspace lets that member in no further before they have set it up. */
  public boolean isDemanded(String slug, UUID account) {
    return viewers.member(slug, account).isPresent() && viewers.entering(slug, account).isEmpty();
  }

  /**
   * Begins to turn it on.
   *
   * @param from where the request came from, as the server knows it
   * @throws Refusal {@code password.wrong}, {@code two-steps.on-already}, {@code two-steps.demo},
   *     {@code sign-in.wait} or {@code sign-in.busy}
   */
  public Offer offer(SignedIn who, String password, String from) {
    var account = accounts.of(who.account());
    if (account.demo()) {
      throw new Refusal("two-steps.demo");
    }
    if (factors.isOn(account.id())) {
      throw new Refusal("two-steps.on-already");
    }
    askedAgain.forPassword(who, password, from, () -> {});
    var totp = Totp.fresh();
    return new Offer(totp, totp.secret().replaceAll("(.{4})(?!$)", "$1 "), scanned(account, totp));
  }

  private static String scanned(Account account, Totp totp) {
    var name = URLEncoder.encode(account.email(), StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Sapa:%s?secret=%s&issuer=Sapa".formatted(name, totp.secret());
  }

  /**
   * Turns it on, once the app makes the right codes.
   *
   * @return ten recovery codes, which are never seen again
   * @throws Refusal {@code two-steps.wrong} or {@code two-steps.on-already}
   */
  public List<String> turnOn(SignedIn who, Offer offer, String code) {
    long step =
        offer
            .totp()
            .step(code, clock.instant(), 0)
            .orElseThrow(() -> new Refusal("two-steps.wrong"));
    var codes =
        factors
            .keep(who.account(), offer.totp(), step)
            .orElseThrow(() -> new Refusal("two-steps.on-already"));
    settled(who, AuditAction.SECOND_FACTOR_ON);
    return codes;
  }

  /**
   * Makes other recovery codes; those before are worth nothing.
   *
   * @param code of the app, or a recovery code
   * @throws Refusal {@code password.wrong}, {@code two-steps.wrong}, {@code sign-in.wait} or {@code
   *     sign-in.busy}
   */
  public List<String> newCodes(SignedIn who, String password, String code, String from) {
    require(who, password, code, from);
    doings.note(who.account(), AuditAction.RECOVERY_CODES_RENEWED);
    return factors.newCodes(who.account());
  }

  /** Turns it off; refuses as {@link #newCodes} does. */
  public void turnOff(SignedIn who, String password, String code, String from) {
    require(who, password, code, from);
    factors.drop(who.account());
    settled(who, AuditAction.SECOND_FACTOR_OFF);
  }

  private void require(SignedIn who, String password, String code, String from) {
    askedAgain.forPassword(
        who,
        password,
        from,
        () -> {
          if (!factors.takes(who.account(), code)) {
            throw new Refusal("two-steps.wrong");
          }
        });
  }

  private void settled(SignedIn who, AuditAction action) {
    halves.end(who.account());
    sessions.endOthers(who);
    doings.note(who.account(), action);
    LOG.log(Level.INFO, "account {0}: {1}", who.account(), action);
  }
}
