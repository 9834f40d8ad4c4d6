package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.guard.MailServer;
import app.sapa.people.Joining.Outcome;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people are asked into a workspace, and how they come. */
class InvitingTest {
  private static final AtomicInteger HOMES = new AtomicInteger();
  private static final Rights AGENT = new Rights(Role.AGENT, Scope.ALL, Set.of());
  private static final String PASSWORD = "gerimis turun sore tadi";

  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final Viewer mira = company.manager("Mira");
  private final Inviting inviting = Stage.the(Inviting.class);
  private final Joining joining = Stage.the(Joining.class);
  private final String email = "Nia." + UUID.randomUUID() + "@Sapa.test";

  private String invited(Rights rights, UUID... teams) {
    return token(inviting.invite(owner, email, rights, Set.of(teams)).orElseThrow());
  }

  private static String token(Letter letter) {
    assertThat(letter.address()).startsWith("invite/");
    return letter.address().substring("invite/".length());
  }

  private Outcome follows(String token, String password) {
    var answer = new Joining.Answer("Nia Paramita", password, Locale.of("id"));
    return joining.follow(token, answer, "Firefox", "203.0.113." + HOMES.incrementAndGet());
  }

  private UUID account() {
    var known = "select id::text from account where email_norm = ?";
    return UUID.fromString(PastWalls.texts(known, SignIn.comparable(email)).getFirst());
  }

  private long accounts() {
    return Company.number(
        "select count(*) from account where email_norm = ?", SignIn.comparable(email));
  }

  @Test
  @Rule({"SET-02", "SET-05", "TEN-09"})
  void whoever_is_asked_is_pending_until_they_follow_the_link_and_is_what_was_settled() {
    var rights = new Rights(Role.AGENT, Scope.TEAM, Set.of(Restriction.MASK_PHONE));
    var token = invited(rights, company.team("Sales"));
    assertThat(inviting.pending(mira))
        .singleElement()
        .matches(asked -> asked.email().equals(email) && asked.rights().equals(rights));
    assertThat(joining.offered(token))
        .contains(new Joining.Offer("Firm " + company.slug(), company.slug(), email, false));

    var outcome = follows(token, PASSWORD);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.In.class, in -> assertThat(in.slug()).isEqualTo(company.slug()));
    assertThat(inviting.pending(owner)).isEmpty();
    var nia = Stage.the(Viewers.class).entering(company.slug(), account()).orElseThrow();
    assertThat(nia.name()).isEqualTo("Nia Paramita");
    assertThat(nia.scope()).isEqualTo(Scope.TEAM);
    assertThat(nia.restrictions()).containsExactly(Restriction.MASK_PHONE);
    assertThat(nia.teams()).containsExactly(company.team("Sales"));
    assertThat(Stage.the(Audit.class).page(owner, null, 9).items())
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.MEMBER_JOINED, AuditAction.MEMBER_INVITED);
  }

  @Test
  @Rule("TEN-04")
  void who_has_an_account_comes_by_its_own_password_which_stays_as_it_is() {
    var ayu = Person.who("ayu");
    var token = token(inviting.invite(owner, ayu.email(), AGENT, Set.of()).orElseThrow());
    var before = hash(ayu);
    assertThat(joining.offered(token)).get().matches(Joining.Offer::known);

    assertThat(follows(token, PASSWORD))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal().key()).isEqualTo("invitation.wrong"));
    assertThat(Stage.the(Viewers.class).entering(company.slug(), ayu.account())).isEmpty();

    assertThat(follows(token, Person.PASSWORD)).isInstanceOf(Outcome.In.class);
    assertThat(Stage.the(Viewers.class).entering(company.slug(), ayu.account())).isPresent();
    assertThat(hash(ayu)).isEqualTo(before);
  }

  private static List<String> hash(Person of) {
    return PastWalls.texts("select password_hash || name from account where id = ?", of.account());
  }

  @Test
  void a_link_leads_in_once() {
    var token = invited(AGENT);
    follows(token, PASSWORD);
    Stage.the(Memberships.class).end(owner, member());

    assertThat(joining.offered(token)).isEmpty();
    assertThat(follows(token, PASSWORD)).isInstanceOf(Outcome.Nowhere.class);
    assertThat(Stage.the(Viewers.class).entering(company.slug(), account())).isEmpty();
  }

  private UUID member() {
    return Stage.the(Viewers.class).entering(company.slug(), account()).orElseThrow().id();
  }

  @Test
  void a_link_that_was_withdrawn_sent_again_or_is_too_old_leads_nowhere() {
    var first = invited(AGENT);
    var pending = inviting.pending(owner).getFirst().id();
    var second = token(inviting.repeat(mira, pending).orElseThrow());
    assertThat(joining.offered(first)).isEmpty();
    assertThat(joining.offered(second)).isPresent();

    Company.run("update one_time_token set expires_at = now() where subject_id = ?", pending);
    assertThat(joining.offered(second)).isEmpty();
    var third = token(inviting.repeat(owner, pending).orElseThrow());
    inviting.withdraw(mira, pending);

    for (var token : List.of(first, second, third)) {
      assertThat(follows(token, PASSWORD)).isInstanceOf(Outcome.Nowhere.class);
    }
    assertThat(accounts()).isZero();
    assertThat(inviting.pending(owner)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "%s ", " %s", "%s=", "%s/", "%s\u0000", "%S"})
  void nothing_but_the_link_itself_leads_in(String spelling) {
    var token = invited(AGENT);
    var guess = spelling.replace("%s", token).replace("%S", token.toUpperCase(Locale.ROOT));

    assertThat(joining.offered(guess)).isEmpty();
    assertThat(follows(guess, PASSWORD)).isInstanceOf(Outcome.Nowhere.class);
    assertThat(joining.offered(token)).isPresent();
  }

  @Test
  void the_database_keeps_no_token_and_only_seven_days() {
    var token = invited(AGENT);

    assertThat(
            PastWalls.texts(
                "select row_to_json(t)::text || encode(t.token_hash, 'escape') from one_time_token"
                    + " t where workspace_id = ?",
                company.workspace()))
        .singleElement()
        .satisfies(row -> assertThat(row).doesNotContain(token));
    assertThat(
            Company.number(
                "select extract(day from expires_at - created_at)::bigint from invitation"
                    + " where workspace_id = ?",
                company.workspace()))
        .isEqualTo(7);
  }

  @Test
  void a_weak_password_or_no_name_makes_no_account_and_uses_no_link() {
    var token = invited(AGENT);

    for (var answer :
        List.of(
            new Joining.Answer("Nia", "password1234", Locale.ENGLISH),
            new Joining.Answer(" ", PASSWORD, Locale.ENGLISH))) {
      assertThat(joining.follow(token, answer, "Firefox", "203.0.113.1"))
          .isInstanceOf(Outcome.Refused.class);
    }
    assertThat(accounts()).isZero();
    assertThat(joining.offered(token)).isPresent();
  }

  @Test
  @Rule({"VIS-23", "VIS-24", "VIS-26"})
  void owners_ask_anybody_managers_agents_and_agents_nobody() {
    var manager = new Rights(Role.MANAGER, Scope.ALL, Set.of());

    inviting.invite(owner, email, manager, Set.of());
    var asked = inviting.pending(owner).getFirst().id();
    assertRefused(
        "member.owners-only", () -> inviting.invite(mira, "a@sapa.test", manager, Set.of()));
    assertRefused("member.owners-only", () -> inviting.repeat(mira, asked));
    assertRefused("member.owners-only", () -> inviting.withdraw(mira, asked));
    inviting.invite(mira, "b@sapa.test", AGENT, Set.of());
    var adi = company.agent("Adi", Scope.ALL);
    assertNotThere(() -> inviting.invite(adi, "c@sapa.test", AGENT, Set.of()));
    assertNotThere(() -> inviting.pending(adi));
    assertThat(inviting.pending(owner)).hasSize(2);
  }

  @Test
  void who_is_there_was_there_or_is_asked_is_not_asked_again() {
    var there = PastWalls.texts("select email from membership where id = ?", mira.id()).getFirst();
    assertRefused(
        "invitation.member",
        () -> inviting.invite(owner, there.toUpperCase(Locale.ROOT), AGENT, Set.of()));
    Stage.the(Memberships.class).end(owner, mira.id());
    assertRefused("invitation.former", () -> inviting.invite(owner, there, AGENT, Set.of()));
    invited(AGENT);
    assertRefused(
        "invitation.pending",
        () -> inviting.invite(owner, email.toLowerCase(Locale.ROOT), AGENT, Set.of()));
    assertRefused(
        "team.one-at-most",
        () ->
            inviting.invite(
                owner, "d@sapa.test", AGENT, Set.of(company.team("A"), company.team("B"))));
    assertNotThere(() -> inviting.invite(owner, "d@sapa.test", AGENT, Set.of(UUID.randomUUID())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nia",
        "nia@",
        "@sapa.test",
        "nia@sapa",
        "nia@@sapa.test",
        "n ia@sapa.test",
        "nia@sapa.test\nBcc: all@sapa.test",
        "nia@sapa.test,eko@sapa.test",
        "<nia@sapa.test>"
      })
  void what_is_no_address_is_refused(String typed) {
    assertRefused("invitation.email", () -> inviting.invite(owner, typed, AGENT, Set.of()));
  }

  @Test
  void a_workspace_sends_no_more_than_fifty_an_hour() {
    invited(AGENT);
    var asked = inviting.pending(owner).getFirst().id();
    for (int i = 1; i < 50; i++) {
      inviting.repeat(owner, asked);
    }

    assertRefused("invitation.wait", () -> inviting.repeat(owner, asked));
  }

  @Test
  void without_a_way_to_send_mail_nobody_can_be_asked() {
    var mail = new SystemMail();
    mail.server = new MailServer();
    mail.demo =
        new DemoMode() {
          @Override
          public boolean on() {
            return false;
          }
        };

    assertRefused("mail.none", mail::require);
  }
}
