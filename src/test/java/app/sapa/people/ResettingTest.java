package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Stage;
import app.sapa.guard.PasswordHasher;
import app.sapa.guard.PostOffice;
import app.sapa.guard.RateLimits;
import app.sapa.people.Resetting.Outcome;
import app.sapa.workspace.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new password by mail: for the owner of the address, once, and no way around anything else. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class ResettingTest {
  private static final AtomicInteger HOMES = new AtomicInteger();
  private static final String NEW = "teh melati sore hari";
  private static final Pattern LINK =
      Pattern.compile("https://inbox\\.sapa\\.test/reset/([A-Za-z0-9_-]{43})\\s");

  private final PostOffice office = new PostOffice();
  private final Resetting resetting = resetting();
  private final String home = "198.51.102." + HOMES.incrementAndGet();

  @AfterEach
  void close() {
    office.close();
  }

  private Resetting resetting() {
    var made = new Resetting();
    made.tx = Stage.the(Tx.class);
    made.accounts = Stage.the(Accounts.class);
    made.tokens = Stage.the(OneTimeTokens.class);
    made.hasher = Stage.the(PasswordHasher.class);
    made.halves = Stage.the(HalfSignIns.class);
    made.sessions = Stage.the(OpenSessions.class);
    made.doings = Stage.the(OwnDoings.class);
    made.limits = Stage.the(RateLimits.class);
    made.clock = Stage.the(Clock.class);
    made.mail = Post.counter(office);
    return made;
  }

  /** The mail that this question made, among those of others who ask meanwhile. */
  private UUID asked(String email) {
    var before = Post.waitingFor(email);
    assertThat(resetting.ask(email, home)).isEmpty();
    return Post.waitingFor(email).stream()
        .filter(mail -> !before.contains(mail))
        .findFirst()
        .orElseThrow();
  }

  private void sent(UUID mail) {
    var mailing = Post.van(office.server());
    mailing.resetting = resetting;
    mailing.take(0, mail);
  }

  private String link(Person person) {
    sent(asked(person.email()));
    var link = LINK.matcher(office.mails().getLast());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void the_link_puts_the_new_password_once_ends_every_session_and_is_in_the_log() {
    var company = Stage.company();
    var tari = Person.who("tari");
    Company.run(
        "insert into membership (workspace_id, id, account_id, name, role, created_at)"
            + " values (?, ?, ?, 'Tari', 'AGENT', now())",
        company.workspace(),
        UUID.randomUUID(),
        tari.account());
    var open = tari.signedIn();
    var token = link(tari);

    assertThat(resetting.choose(token, "password1234")).isInstanceOf(Outcome.Refused.class);
    assertThat(resetting.choose(token, NEW)).isEqualTo(new Outcome.Done());
    assertThat(resetting.choose(token, "kopi susu sore hari")).isEqualTo(new Outcome.Nowhere());

    assertThat(Stage.the(OpenSessions.class).presented(open.token(), true)).isEmpty();
    var door = Stage.the(SignIn.class);
    assertThat(door.attempt(tari.email(), Person.PASSWORD, "Firefox", home))
        .isEqualTo(new SignIn.Answer.Wrong());
    assertThat(door.attempt(tari.email(), NEW, "Firefox", home))
        .isInstanceOf(SignIn.Answer.Welcome.class);
    assertThat(Stage.the(Audit.class).page(company.owner("Olivia"), null, 9).items())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.PASSWORD_RESET);
  }

  @Test
  void whoever_asks_gets_one_answer_and_leaves_the_same_trace_whether_there_is_an_account_or_not() {
    var known = asked(Person.who("umar").email());
    var unknown = asked("nobody." + UUID.randomUUID() + "@sapa.test");
    var demo = asked(Person.who("demo", true).email());

    assertThat(
            PastWalls.texts(
                "select (length(sealed) > 100)::text from outgoing_mail where id in (?, ?, ?)",
                known,
                unknown,
                demo))
        .containsExactly("true", "true", "true");
    sent(unknown);
    sent(demo);
    assertThat(office.mails()).isEmpty();
    sent(known);
    assertThat(office.mails()).hasSize(1);
  }

  @Test
  void a_new_password_does_not_pass_the_second_factor() {
    var vera = Person.who("vera");
    var steps = Stage.the(TwoSteps.class);
    var offer = steps.offer(vera.signedIn().who(), Person.PASSWORD, new Proof.Code(""), home);
    steps.turnOn(vera.signedIn().who(), offer, offer.totp().code(Stage.the(Clock.class).instant()));

    resetting.choose(link(vera), NEW);

    assertThat(Stage.the(SignIn.class).attempt(vera.email(), NEW, "Firefox", home))
        .isInstanceOf(SignIn.Answer.HalfWay.class);
  }

  @Test
  void a_link_that_is_too_old_or_was_followed_by_another_leads_nowhere() {
    var wati = Person.who("wati");
    var first = link(wati);
    assertThat(resetting.isWorth(first)).isTrue();
    var second = link(wati);
    assertThat(resetting.isWorth(first)).isFalse();
    assertThat(resetting.choose(first, NEW)).isEqualTo(new Outcome.Nowhere());

    Company.run(
        "update one_time_token set expires_at = expires_at - interval '1 hour'"
            + " where subject_id = ?",
        wati.account());
    assertThat(resetting.choose(second, NEW)).isEqualTo(new Outcome.Nowhere());
    for (var guess : List.of("", "x", second + "=", "a".repeat(43))) {
      assertThat(resetting.choose(guess, NEW)).isEqualTo(new Outcome.Nowhere());
    }
  }

  @Test
  void nobody_is_flooded_with_links_and_no_network_sends_many() {
    var email = "flood." + UUID.randomUUID() + "@sapa.test";
    for (int i = 0; i < 3; i++) {
      assertThat(resetting.ask(email, "203.0.114." + i)).isEmpty();
    }
    assertThat(resetting.ask(email.toUpperCase(Locale.ROOT), "203.0.114.9")).isPresent();
    for (int i = 0; i < 10; i++) {
      resetting.ask("one." + UUID.randomUUID() + "@sapa.test", "203.0.115.1");
    }
    assertThat(resetting.ask("two@sapa.test", "203.0.115.1")).isPresent();
  }
}
