package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.guard.PasskeyMade;
import app.sapa.guard.PasskeySite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The passkeys by which somebody signs in after their password. The first factor turns two-step
 * sign-in on, and taking the last one away turns it off, whichever kind that is.
 */
@ApplicationScoped
public class OwnPasskeys {
  /** How many an account may have. */
  public static final int MOST = 10;

  /** Characters of a name. */
  public static final int LONGEST_NAME = 60;

  @Inject Accounts accounts;
  @Inject AskedAgain askedAgain;
  @Inject SecondFactors factors;
  @Inject Passkeys passkeys;
  @Inject TwoSteps steps;

  /** Asks for one that is here, instead of a code; nothing where there is none. */
  public Optional<PasskeyQuestion> question(SignedIn who, PasskeySite site) {
    return passkeys.question(who.account(), who.session(), site);
  }

  /**
   * Begins to add one.
   *
   * @param proof is looked at when two steps are on already
   * @param from where the request came from, as the server knows it
   * @throws Refusal {@code passkeys.full}, {@code two-steps.demo}, {@code password.wrong}, {@code
   *     two-steps.wrong}, {@code passkeys.wrong}, {@code sign-in.wait} or {@code sign-in.busy}
   */
  public PasskeyOffer offer(
      SignedIn who, String password, Proof proof, PasskeySite site, String from) {
    var account = accounts.of(who.account());
    if (account.demo()) {
      throw new Refusal("two-steps.demo");
    }
    passkeys.requireRoom(account.id());
    askedAgain.forBoth(who, password, proof, from);
    return passkeys.offer(account, who.session(), site);
  }

  /**
   * Adds the one that the browser made, within minutes of the offer and for that offer alone.
   *
   * @return recovery codes, which are never seen again, when it is the first factor
   * @throws Refusal {@code passkeys.unnamed}, {@code passkeys.wrong}, {@code passkeys.known} or
   *     {@code passkeys.full}
   */
  public List<String> add(SignedIn who, PasskeyOffer offer, PasskeyMade made, String name) {
    var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    if (plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_NAME) {
      throw new Refusal("passkeys.unnamed", LONGEST_NAME);
    }
    var key =
        passkeys
            .made(who.account(), who.session(), offer.site(), made)
            .orElseThrow(() -> new Refusal("passkeys.wrong"));
    var codes = factors.keepPasskey(who.account(), plain, key);
    steps.added(who, !codes.isEmpty());
    return codes;
  }

  /**
   * Takes one away; refuses as {@link TwoSteps#newCodes} does.
   *
   * @throws NotThere when it is none of theirs
   */
  public void remove(SignedIn who, UUID passkey, String password, Proof proof, String from) {
    if (passkeys.of(who.account()).stream().noneMatch(own -> own.id().equals(passkey))) {
      throw new NotThere();
    }
    askedAgain.forBoth(who, password, proof, from);
    steps.removed(who, factors.dropPasskey(who.account(), passkey));
  }
}
