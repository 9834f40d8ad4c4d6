package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.SoftKey;
import app.sapa.Stage;
import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;
import app.sapa.people.SecondStep.Answer;
import app.sapa.workspace.Switch;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Signing in by a passkey after the password. */
class OwnPasskeysTest {
  private static final AtomicInteger HOMES = new AtomicInteger();
  private static final PasskeySite SITE =
      new PasskeySite("inbox.sapa.test", "https://inbox.sapa.test");
  private static final PasskeySite ELSEWHERE =
      new PasskeySite("inbox.sapa.test", "https://elsewhere.test");
  private static final Proof NOTHING = new Proof.Code("");

  private final OwnPasskeys passkeys = Stage.the(OwnPasskeys.class);
  private final TwoSteps steps = Stage.the(TwoSteps.class);
  private final SignIn door = Stage.the(SignIn.class);
  private final SecondStep inner = Stage.the(SecondStep.class);
  private final OpenSessions sessions = Stage.the(OpenSessions.class);
  private final String home = "198.51.102." + HOMES.incrementAndGet();

  /** Somebody with one passkey. */
  private record Armed(
      Person person, OpenSessions.Opened here, SoftKey key, String handle, List<String> codes) {
    SignedIn who() {
      return here.who();
    }
  }

  private Armed armed(String name) {
    var person = Person.who(name);
    var here = person.signedIn();
    var key = new SoftKey().counting(1);
    var offer = passkeys.offer(here.who(), Person.PASSWORD, NOTHING, SITE, home);
    var codes = passkeys.add(here.who(), offer, key.make(SITE, offer.challenge()), "Laptop");
    return new Armed(person, here, key, offer.user(), codes);
  }

  private SoftKey further(Armed who, String name) {
    var key = new SoftKey().counting(1);
    var offer = passkeys.offer(who.who(), Person.PASSWORD, proof(who), SITE, home);
    assertThat(passkeys.add(who.who(), offer, key.make(SITE, offer.challenge()), name)).isEmpty();
    return key;
  }

  /** What the person's key signs in their session. */
  private Proof proof(Armed who) {
    var question = passkeys.question(who.who(), SITE).orElseThrow();
    return signed(who.key().show(SITE, question.challenge(), who.handle()));
  }

  private static Proof signed(PasskeyShown shown) {
    return new Proof.Passkey(SITE, shown);
  }

  private String halfWay(Person person) {
    var answer = door.attempt(person.email(), Person.PASSWORD, "Firefox", home);
    assertThat(answer).isInstanceOf(SignIn.Answer.HalfWay.class);
    return ((SignIn.Answer.HalfWay) answer).token();
  }

  private String challenge(String token) {
    return inner
        .asks(token, Optional.of(SITE))
        .flatMap(SecondStep.Asked::question)
        .orElseThrow()
        .challenge();
  }

  private Answer shows(String token, Proof proof) {
    return inner.attempt(token, proof, "Firefox", home);
  }

  @Test
  void the_password_leads_to_the_passkey_and_the_passkey_in() {
    var ani = armed("ani");
    assertThat(ani.codes()).hasSize(10);
    var token = halfWay(ani.person());
    var asked = inner.asks(token, Optional.of(SITE)).orElseThrow();
    assertThat(asked.app()).isFalse();
    var question = asked.question().orElseThrow();
    assertThat(question.known()).containsExactly(ani.key().credential());

    var answer = shows(token, signed(ani.key().show(SITE, question.challenge(), ani.handle())));

    assertThat(answer).isInstanceOf(Answer.In.class);
    var own = steps.of(ani.who()).passkeys().getFirst();
    assertThat(own.name()).isEqualTo("Laptop");
    assertThat(own.used()).isNotNull();
    assertThat(shows(token, new Proof.Code(ani.codes().getFirst()))).isEqualTo(new Answer.Over());
  }

  @Test
  void an_answer_is_taken_once_and_only_to_what_was_asked_last() {
    var bela = armed("bela");
    var token = halfWay(bela.person());
    var stale = bela.key().show(SITE, challenge(token), "");
    var fresh = bela.key().show(SITE, challenge(token), "");

    assertThat(shows(token, signed(stale))).isEqualTo(new Answer.Wrong());
    assertThat(shows(token, signed(fresh)))
        .as("the wrong answer used up the question")
        .isEqualTo(new Answer.Wrong());
    var right = bela.key().show(SITE, challenge(token), "");
    assertThat(shows(token, signed(right))).isInstanceOf(Answer.In.class);
    assertThat(shows(halfWay(bela.person()), signed(right))).isEqualTo(new Answer.Wrong());
  }

  @Test
  void what_one_browser_was_asked_is_no_answer_in_another() {
    var cici = armed("cici");
    var here = halfWay(cici.person());
    var there = halfWay(cici.person());
    var mine = cici.key().show(SITE, challenge(here), "");
    challenge(there);

    assertThat(shows(there, signed(mine))).isEqualTo(new Answer.Wrong());
    assertThat(shows(here, signed(mine))).isInstanceOf(Answer.In.class);
  }

  @Test
  void a_question_is_worth_nothing_after_five_minutes() {
    var dodi = armed("dodi");
    var token = halfWay(dodi.person());
    var late = dodi.key().show(SITE, challenge(token), "");
    Company.run(
        "update passkey_challenge set expires_at = expires_at - interval '5 minutes'"
            + " where account_id = ?",
        dodi.person().account());

    assertThat(shows(token, signed(late))).isEqualTo(new Answer.Wrong());
  }

  @Test
  void of_many_who_show_one_answer_at_once_one_comes_in() throws Exception {
    var eka = armed("eka");
    var token = halfWay(eka.person());
    var shown = eka.key().show(SITE, challenge(token), "");

    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> one = () -> shows(token, signed(shown));
      long in = 0;
      for (var each : people.invokeAll(List.of(one, one, one))) {
        in += each.get() instanceof Answer.In ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void neither_another_accounts_passkey_nor_one_used_on_another_site_comes_in() {
    var fani = armed("fani");
    var gita = armed("gita");
    var token = halfWay(fani.person());

    assertThat(shows(token, signed(gita.key().show(SITE, challenge(token), ""))))
        .isEqualTo(new Answer.Wrong());
    assertThat(shows(token, signed(fani.key().show(SITE, challenge(token), gita.handle()))))
        .isEqualTo(new Answer.Wrong());
    assertThat(shows(token, signed(fani.key().show(ELSEWHERE, challenge(token), ""))))
        .isEqualTo(new Answer.Wrong());
  }

  @Test
  void a_counter_that_went_back_is_refused_and_the_one_after_it_is_not() {
    var hadi = armed("hadi");
    var token = halfWay(hadi.person());
    hadi.key().counting(40);
    assertThat(shows(token, signed(hadi.key().show(SITE, challenge(token), ""))))
        .isInstanceOf(Answer.In.class);

    var again = halfWay(hadi.person());
    hadi.key().counting(40);
    assertThat(shows(again, signed(hadi.key().show(SITE, challenge(again), ""))))
        .isEqualTo(new Answer.Wrong());
    assertThat(shows(again, signed(hadi.key().show(SITE, challenge(again), ""))))
        .isInstanceOf(Answer.In.class);
  }

  @Test
  void a_passkey_that_was_removed_lets_nobody_in_and_a_recovery_code_still_does() {
    var ira = armed("ira");
    var phone = further(ira, "Phone");
    var phoneId = steps.of(ira.who()).passkeys().getLast().id();
    passkeys.remove(ira.who(), phoneId, Person.PASSWORD, proof(ira), home);

    var token = halfWay(ira.person());
    assertThat(shows(token, signed(phone.show(SITE, challenge(token), ""))))
        .isEqualTo(new Answer.Wrong());
    assertThat(shows(token, new Proof.Code(ira.codes().getFirst()))).isInstanceOf(Answer.In.class);
  }

  @Test
  void the_last_factor_of_either_kind_turns_it_off_and_takes_the_recovery_codes_along() {
    var joko = armed("joko");
    var offer = steps.offer(joko.who(), Person.PASSWORD, proof(joko), home);
    assertThat(steps.turnOn(joko.who(), offer, offer.totp().code(Stage.the(Clock.class).instant())))
        .as("the codes that came with the passkey stay")
        .isEmpty();
    var laptop = steps.of(joko.who()).passkeys().getFirst().id();
    passkeys.remove(joko.who(), laptop, Person.PASSWORD, proof(joko), home);
    assertThat(steps.of(joko.who())).isEqualTo(new TwoSteps.Standing(true, List.of(), 10));
    var elsewhere = joko.person().signedIn();

    steps.removeApp(joko.who(), Person.PASSWORD, new Proof.Code(joko.codes().getFirst()), home);

    assertThat(steps.of(joko.who())).isEqualTo(new TwoSteps.Standing(false, List.of(), 0));
    assertThat(sessions.presented(elsewhere.token(), true)).isEmpty();
    assertThat(door.attempt(joko.person().email(), Person.PASSWORD, "Firefox", home))
        .isInstanceOf(SignIn.Answer.Welcome.class);
  }

  @Test
  void nothing_changes_without_the_password_and_a_factor_that_is_there() {
    var kiki = armed("kiki");
    var laptop = steps.of(kiki.who()).passkeys().getFirst().id();

    assertRefused(
        "password.wrong",
        () -> passkeys.offer(kiki.who(), "not this one", proof(kiki), SITE, home));
    assertRefused(
        "two-steps.wrong", () -> passkeys.offer(kiki.who(), Person.PASSWORD, NOTHING, SITE, home));
    var question = passkeys.question(kiki.who(), SITE).orElseThrow();
    assertRefused(
        "passkeys.wrong",
        () ->
            passkeys.remove(
                kiki.who(),
                laptop,
                Person.PASSWORD,
                signed(new SoftKey().show(SITE, question.challenge(), "")),
                home));
    assertThat(steps.of(kiki.who()).passkeys()).hasSize(1);
  }

  @Test
  void another_accounts_passkey_is_as_good_as_none() {
    var lina = armed("lina");
    var mona = armed("mona");
    var hers = steps.of(mona.who()).passkeys().getFirst().id();

    for (var none : List.of(hers, UUID.randomUUID())) {
      assertNotThere(() -> passkeys.remove(lina.who(), none, Person.PASSWORD, proof(lina), home));
    }
    assertThat(steps.of(mona.who()).passkeys()).hasSize(1);
  }

  @Test
  void an_offer_is_good_for_one_answer_in_the_session_that_asked() {
    var nora = Person.who("nora");
    var here = nora.signedIn().who();
    var there = nora.signedIn().who();
    var offer = passkeys.offer(here, Person.PASSWORD, NOTHING, SITE, home);
    var made = new SoftKey().make(SITE, offer.challenge());

    assertRefused("passkeys.wrong", () -> passkeys.add(there, offer, made, "Laptop"));
    assertRefused("passkeys.unnamed", () -> passkeys.add(here, offer, made, " \t"));
    assertRefused("passkeys.unnamed", () -> passkeys.add(here, offer, made, "x".repeat(61)));
    assertThat(passkeys.add(here, offer, made, "x".repeat(60))).hasSize(10);
    var id = steps.of(here).passkeys().getFirst().id();
    assertRefused("passkeys.wrong", () -> passkeys.add(here, offer, made, "Laptop"));
    assertThat(steps.of(here).passkeys()).extracting(OwnPasskey::id).containsExactly(id);
  }

  @Test
  void the_same_passkey_is_kept_once_in_an_account() {
    var opi = armed("opi");
    var offer = passkeys.offer(opi.who(), Person.PASSWORD, proof(opi), SITE, home);
    assertThat(offer.known()).containsExactly(opi.key().credential());

    assertRefused(
        "passkeys.known",
        () -> passkeys.add(opi.who(), offer, opi.key().make(SITE, offer.challenge()), "Once more"));
  }

  @Test
  void an_account_has_ten_and_no_eleventh() {
    var putu = armed("putu");
    for (int i = 2; i <= OwnPasskeys.MOST; i++) {
      further(putu, "Key " + i);
    }

    assertThat(steps.of(putu.who()).passkeys()).hasSize(10);
    assertRefused("passkeys.full", () -> further(putu, "Key 11"));
    var tenth = steps.of(putu.who()).passkeys().getLast().id();
    passkeys.remove(putu.who(), tenth, Person.PASSWORD, proof(putu), home);
    further(putu, "Key 11");
  }

  @Test
  void demo_accounts_get_none() {
    var demo = Person.who("demo", true).signedIn().who();

    assertRefused(
        "two-steps.demo", () -> passkeys.offer(demo, Person.PASSWORD, NOTHING, SITE, home));
  }

  @Test
  void wrong_passkeys_are_held_back_as_wrong_codes_are() {
    var rini = armed("rini");
    var token = halfWay(rini.person());
    for (int i = 0; i < 4; i++) {
      assertThat(shows(token, signed(new SoftKey().show(SITE, challenge(token), ""))))
          .isEqualTo(new Answer.Wrong());
    }

    assertThat(shows(token, signed(rini.key().show(SITE, challenge(token), ""))))
        .isInstanceOf(Answer.Wait.class);
  }

  @Test
  void an_address_that_carries_none_asks_for_none() {
    var sari = armed("sari");

    var asked = inner.asks(halfWay(sari.person()), Optional.empty()).orElseThrow();

    assertThat(asked.passkeys()).isTrue();
    assertThat(asked.question()).isEmpty();
  }

  @Test
  void an_owner_of_whom_a_second_factor_is_demanded_comes_in_with_a_passkey() {
    var company = Stage.company();
    var tari = Person.who("tari");
    Company.run(
        "insert into membership (workspace_id, id, account_id, name, role, created_at)"
            + " values (?, ?, ?, 'Tari', 'OWNER', now())",
        company.workspace(),
        UUID.randomUUID(),
        tari.account());
    Stage.the(Switching.class).change(company.owner("Olivia"), Switch.OWNERS_SECOND_FACTOR, "ON");
    assertThat(steps.isDemanded(company.slug(), tari.account())).isTrue();
    var here = tari.signedIn().who();

    var offer = passkeys.offer(here, Person.PASSWORD, NOTHING, SITE, home);
    passkeys.add(here, offer, new SoftKey().make(SITE, offer.challenge()), "Laptop");

    assertThat(steps.isDemanded(company.slug(), tari.account())).isFalse();
  }

  @Test
  void each_change_is_in_the_log_of_the_workspace() {
    var company = Stage.company();
    var olivia = company.owner("Olivia");
    var umi = armed("umi");
    Company.run(
        "insert into membership (workspace_id, id, account_id, name, role, created_at)"
            + " values (?, ?, ?, 'Umi', 'AGENT', now())",
        company.workspace(),
        UUID.randomUUID(),
        umi.person().account());

    further(umi, "Phone");
    var phone = steps.of(umi.who()).passkeys().getLast().id();
    passkeys.remove(umi.who(), phone, Person.PASSWORD, proof(umi), home);
    steps.turnOff(umi.who(), Person.PASSWORD, proof(umi), home);

    assertThat(Stage.the(Audit.class).page(olivia, null, 9).items())
        .extracting(AuditEntry::action)
        .containsExactly(
            AuditAction.SECOND_FACTOR_OFF,
            AuditAction.SECOND_FACTOR_REMOVED,
            AuditAction.SECOND_FACTOR_ADDED);
    assertRefused(
        "two-steps.off-already", () -> steps.turnOff(umi.who(), Person.PASSWORD, NOTHING, home));
  }
}
