package app.sapa.people;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Stage;
import app.sapa.guard.RecoveryCode;
import app.sapa.guard.Totp;
import app.sapa.people.SecondStep.Answer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Signing in by two steps: nothing is let through half way, and nothing is taken twice. */
class TwoStepsTest {
  private static final Proof NOTHING = new Proof.Code("");
  private static final AtomicInteger HOMES = new AtomicInteger();

  private final TwoSteps steps = Stage.the(TwoSteps.class);
  private final SignIn door = Stage.the(SignIn.class);
  private final SecondStep inner = Stage.the(SecondStep.class);
  private final OpenSessions sessions = Stage.the(OpenSessions.class);
  private final String home = "198.51.101." + HOMES.incrementAndGet();

  /** Somebody who has it on. */
  private record Armed(Person person, OpenSessions.Opened here, Totp totp, List<String> codes) {
    /** A code that was not shown before: the step after the one that confirmed it. */
    String next() {
      return totp.code(now().plusSeconds(30));
    }

    void forgetStep() {
      Company.run("update second_factor set last_step = 0 where account_id = ?", person.account());
    }
  }

  private static Instant now() {
    return Stage.the(Clock.class).instant();
  }

  private Armed armed(String name) {
    return armed(Person.who(name));
  }

  private Armed armed(Person person) {
    var here = person.signedIn();
    var offer = steps.offer(here.who(), Person.PASSWORD, NOTHING, home);
    var codes = steps.turnOn(here.who(), offer, offer.totp().code(now()));
    return new Armed(person, here, offer.totp(), codes);
  }

  private String halfWay(Person person) {
    var answer = door.attempt(person.email(), Person.PASSWORD, "Firefox", home);
    assertThat(answer).isInstanceOf(SignIn.Answer.HalfWay.class);
    return ((SignIn.Answer.HalfWay) answer).token();
  }

  private Answer shows(String token, String code) {
    return inner.attempt(token, new Proof.Code(code), "Firefox", home);
  }

  @Test
  void the_password_alone_opens_no_session_and_a_code_then_does() {
    var ani = armed("ani");
    var before = sessions.of(ani.person().account()).size();

    var token = halfWay(ani.person());

    assertThat(sessions.of(ani.person().account())).hasSize(before);
    assertThat(sessions.presented(token, true)).isEmpty();
    assertThat(shows(token, ani.next())).isInstanceOf(Answer.In.class);
    assertThat(sessions.of(ani.person().account())).hasSize(before + 1);
    assertThat(shows(token, ani.codes().getFirst())).isEqualTo(new Answer.Over());
  }

  @Test
  void a_code_that_was_taken_is_not_taken_again() {
    var bela = armed("bela");
    var code = bela.next();

    assertThat(shows(halfWay(bela.person()), code)).isInstanceOf(Answer.In.class);
    assertThat(shows(halfWay(bela.person()), code)).isEqualTo(new Answer.Wrong());
    bela.forgetStep();
    assertThat(shows(halfWay(bela.person()), code))
        .as("it was the remembered step that kept it out")
        .isInstanceOf(Answer.In.class);
  }

  @Test
  void the_code_that_confirmed_it_is_taken_too() {
    var cici = Person.who("cici");
    var here = cici.signedIn();
    var offer = steps.offer(here.who(), Person.PASSWORD, NOTHING, home);
    var code = offer.totp().code(now());
    assertRefused("two-steps.wrong", () -> steps.turnOn(here.who(), offer, "000000x"));
    steps.turnOn(here.who(), offer, code);

    assertThat(shows(halfWay(cici), code)).isEqualTo(new Answer.Wrong());
    assertRefused("two-steps.on-already", () -> steps.turnOn(here.who(), offer, code));
  }

  @Test
  void of_many_who_show_one_code_at_once_one_comes_in() throws Exception {
    var dodi = armed("dodi");
    var code = dodi.next();
    var tokens = List.of(halfWay(dodi.person()), halfWay(dodi.person()), halfWay(dodi.person()));

    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          people.invokeAll(
              tokens.stream().<Callable<Answer>>map(token -> () -> shows(token, code)).toList());

      long in = 0;
      for (var each : all) {
        in += each.get() instanceof Answer.In ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void each_recovery_code_lets_in_once_and_only_its_own_account() {
    var eka = armed("eka");
    var fani = armed("fani");
    assertThat(eka.codes()).hasSize(10).doesNotHaveDuplicates();

    assertThat(shows(halfWay(fani.person()), eka.codes().getFirst())).isEqualTo(new Answer.Wrong());
    assertThat(shows(halfWay(eka.person()), eka.codes().getFirst())).isInstanceOf(Answer.In.class);
    assertThat(shows(halfWay(eka.person()), eka.codes().getFirst())).isEqualTo(new Answer.Wrong());
    assertThat(steps.of(eka.here().who())).isEqualTo(new TwoSteps.Standing(true, List.of(), 9));

    var others =
        steps.newCodes(eka.here().who(), Person.PASSWORD, new Proof.Code(eka.codes().get(1)), home);
    var token = halfWay(eka.person());
    assertThat(shows(token, eka.codes().get(2))).isEqualTo(new Answer.Wrong());
    assertThat(shows(token, others.getLast())).isInstanceOf(Answer.In.class);
  }

  @Test
  void the_database_has_neither_the_secret_nor_a_recovery_code() {
    var gita = armed("gita");

    var stored =
        String.join(
            "\n",
            PastWalls.texts(
                "select row_to_json(f)::text from second_factor f where account_id = ? union all"
                    + " select row_to_json(c)::text from recovery_code c where account_id = ?",
                gita.person().account(),
                gita.person().account()));

    assertThat(stored).contains("\"v1.").doesNotContain(gita.totp().secret());
    assertThat(gita.codes()).noneMatch(stored::contains);
    assertThat(stored)
        .as("the hash is found where the code is not")
        .contains(
            HexFormat.of().formatHex(RecoveryCode.hash(gita.codes().getFirst()).orElseThrow()));
  }

  @Test
  void a_secret_moved_to_another_account_does_not_open() {
    var hadi = armed("hadi");
    var ira = armed("ira");
    Company.run(
        "update second_factor set secret = (select secret from second_factor where account_id = ?)"
            + " where account_id = ?",
        hadi.person().account(),
        ira.person().account());
    var token = halfWay(ira.person());

    assertThatThrownBy(() -> shows(token, hadi.next())).hasMessageContaining("does not open");
    assertThat(shows(halfWay(hadi.person()), hadi.next())).isInstanceOf(Answer.In.class);
  }

  @Test
  void half_way_ends_after_five_minutes_and_with_a_new_password() {
    var joko = armed("joko");
    var late = halfWay(joko.person());
    assertThat(inner.asks(late, Optional.empty())).isPresent();
    Company.run(
        "update half_sign_in set expires_at = expires_at - interval '5 minutes'"
            + " where account_id = ?",
        joko.person().account());
    assertThat(shows(late, joko.next())).isEqualTo(new Answer.Over());

    var stale = halfWay(joko.person());
    Stage.the(PasswordChange.class)
        .change(joko.here().who(), Person.PASSWORD, "teh melati sore hari", home);
    assertThat(shows(stale, joko.next())).isEqualTo(new Answer.Over());
    for (var guess : List.of("", "x", joko.here().token(), stale.toUpperCase(Locale.ROOT))) {
      assertThat(shows(guess, joko.next())).isEqualTo(new Answer.Over());
    }
  }

  @Test
  void wrong_codes_and_wrong_passwords_are_counted_together_and_the_right_password_forgives_none() {
    var kiki = armed("kiki");
    var token = halfWay(kiki.person());
    assertThat(shows(token, "000000")).isEqualTo(new Answer.Wrong());
    assertThat(shows(halfWay(kiki.person()), "000000")).isEqualTo(new Answer.Wrong());
    assertThat(door.attempt(kiki.person().email(), "a wrong one", "Firefox", home))
        .isEqualTo(new SignIn.Answer.Wrong());

    assertThat(shows(token, kiki.next())).isInstanceOf(Answer.Wait.class);
    assertThat(door.attempt(kiki.person().email(), Person.PASSWORD, "Firefox", home))
        .isInstanceOf(SignIn.Answer.Wait.class);
  }

  @Test
  void turning_it_on_or_off_ends_other_sessions_and_is_in_the_log_of_every_workspace() {
    var company = Stage.company();
    var lina = Person.who("lina");
    var olivia = company.owner("Olivia");
    join(company, lina.account(), Role.AGENT);
    var elsewhere = lina.signedIn();

    var armed = armed(lina);
    assertThat(sessions.presented(elsewhere.token(), true)).isEmpty();
    assertThat(sessions.presented(armed.here().token(), true)).isPresent();
    var again = lina.signedIn();
    var waiting = halfWay(lina);
    assertRefused(
        "password.wrong", () -> steps.turnOff(armed.here().who(), "not this one", NOTHING, home));
    assertRefused(
        "two-steps.wrong",
        () -> steps.turnOff(armed.here().who(), Person.PASSWORD, new Proof.Code("000000x"), home));
    assertThat(steps.of(armed.here().who()).on()).isTrue();
    steps.turnOff(armed.here().who(), Person.PASSWORD, new Proof.Code(armed.next()), home);

    assertThat(sessions.presented(again.token(), true)).isEmpty();
    assertThat(inner.asks(waiting, Optional.empty())).isEmpty();
    assertThat(door.attempt(lina.email(), Person.PASSWORD, "Firefox", home))
        .isInstanceOf(SignIn.Answer.Welcome.class);
    assertThat(Stage.the(Audit.class).page(olivia, null, 9).items())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.SECOND_FACTOR_OFF, AuditAction.SECOND_FACTOR_ON);
  }

  @Test
  void whoever_does_not_know_the_password_gets_no_secret_and_demo_accounts_get_none() {
    var here = Person.who("mona").signedIn().who();
    assertRefused("password.wrong", () -> steps.offer(here, "not this one", NOTHING, home));
    var demo = Person.who("demo", true).signedIn().who();
    assertRefused("two-steps.demo", () -> steps.offer(demo, Person.PASSWORD, NOTHING, home));
    var armed = armed("nora");
    assertRefused(
        "two-steps.on-already",
        () -> steps.offer(armed.here().who(), Person.PASSWORD, NOTHING, home));
  }

  @Test
  void a_workspace_that_demands_it_lets_no_owner_in_without_and_everybody_else_as_before() {
    var company = Stage.company();
    var olivia = company.owner("Olivia");
    var owner = Person.who("opi");
    var demo = Person.who("demo", true);
    var agent = Person.who("agus");
    join(company, owner.account(), Role.OWNER);
    join(company, demo.account(), Role.OWNER);
    join(company, agent.account(), Role.AGENT);
    var armed = armed("putu");
    join(company, armed.person().account(), Role.OWNER);
    assertThat(entering(company)).isEqualTo(4);

    Stage.the(Switching.class).change(olivia, Switch.OWNERS_SECOND_FACTOR, "ON");

    var viewers = Stage.the(Viewers.class);
    assertThat(viewers.entering(company.slug(), owner.account())).isEmpty();
    assertThat(viewers.again(olivia)).isEmpty();
    assertThat(steps.isDemanded(company.slug(), owner.account())).isTrue();
    for (var account : List.of(demo.account(), agent.account(), armed.person().account())) {
      assertThat(viewers.entering(company.slug(), account)).isPresent();
      assertThat(steps.isDemanded(company.slug(), account)).isFalse();
    }
    assertThat(steps.isDemanded(Stage.company().slug(), owner.account())).isFalse();
    armed(owner);
    assertThat(viewers.entering(company.slug(), owner.account())).isPresent();
  }

  private static long entering(Company company) {
    return Company.number(
        "select count(*) from membership where workspace_id = ? and name <> 'Olivia'",
        company.workspace());
  }

  private static void join(Company company, UUID account, Role role) {
    Company.run(
        "insert into membership (workspace_id, id, account_id, name, role, created_at)"
            + " values (?, ?, ?, 'Member', ?, now())",
        company.workspace(),
        UUID.randomUUID(),
        account,
        role.name());
  }

  @Test
  void who_follows_an_invitation_is_no_member_before_the_second_step() {
    var company = Stage.company();
    var rini = armed("rini");
    var letter =
        Stage.the(Inviting.class)
            .invite(
                company.owner("Olivia"),
                rini.person().email(),
                new Rights(Role.AGENT, Scope.ALL, Set.of()),
                Set.of())
            .orElseThrow();
    var link = letter.address().substring("invite/".length());
    var joining = Stage.the(Joining.class);
    var answer = new Joining.Answer("", Person.PASSWORD, Locale.ENGLISH);

    var half = joining.follow(link, answer, "Firefox", home);

    assertThat(half).isInstanceOf(Joining.Outcome.HalfWay.class);
    var viewers = Stage.the(Viewers.class);
    assertThat(viewers.entering(company.slug(), rini.person().account())).isEmpty();
    var stranger = Person.who("sari").signedIn().who();
    assertThat(joining.asks(link, stranger)).isFalse();
    assertThat(joining.follow(link, stranger)).isInstanceOf(Joining.Outcome.Nowhere.class);
    assertThat(joining.follow(link, rini.here().who())).isInstanceOf(Joining.Outcome.Joined.class);
    assertThat(viewers.entering(company.slug(), rini.person().account())).isPresent();
  }
}
