package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.PasswordHasher;
import app.sapa.people.SignIn.Answer;
import app.sapa.workspace.DatabaseTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class SignInTest {
  private static final AtomicInteger HOMES = new AtomicInteger();

  private final List<String> hashed = new ArrayList<>();
  private final String home = "198.51.100." + HOMES.incrementAndGet();

  /** The real door with the real work, which also tells what was compared with what. */
  private SignIn door(boolean demo) {
    var door = new SignIn();
    door.attempts = Stage.the(Attempts.class);
    door.accounts = Stage.the(Accounts.class);
    door.sessions = Stage.the(OpenSessions.class);
    door.factors = Stage.the(SecondFactors.class);
    door.halves = Stage.the(HalfSignIns.class);
    door.demo =
        new DemoMode() {
          @Override
          public boolean on() {
            return demo;
          }
        };
    door.hasher =
        new PasswordHasher() {
          @Override
          public boolean verify(String password, String stored) {
            hashed.add(stored);
            return super.verify(password, stored);
          }
        };
    return door;
  }

  private Answer attempt(String email, String password) {
    return door(false).attempt(email, password, "Firefox", home);
  }

  @Test
  void the_right_password_opens_a_session_whose_token_only_the_browser_has() {
    var ayu = Person.who("ayu");

    var answer = attempt(" " + ayu.email().toUpperCase(Locale.ROOT) + " ", Person.PASSWORD);

    assertThat(answer).isInstanceOf(Answer.Welcome.class);
    var welcome = (Answer.Welcome) answer;
    assertThat(welcome.account().id()).isEqualTo(ayu.account());
    assertThat(Stage.the(OpenSessions.class).presented(welcome.session().token(), true))
        .contains(welcome.session().who());
    assertThat(
            Company.number(
                "select count(*) from session where account_id = ? and octet_length(token_hash) ="
                    + " 32",
                ayu.account()))
        .isEqualTo(1);
  }

  @Test
  void unknown_people_and_wrong_passwords_get_one_answer_for_one_hash_each() {
    var budi = Person.who("budi");

    var wrong = attempt(budi.email(), "not the password");
    int forWrong = hashed.size();
    var unknown = attempt("nobody@sapa.test", "not the password");
    int forUnknown = hashed.size() - forWrong;

    assertThat(unknown).isEqualTo(wrong).isEqualTo(new Answer.Wrong());
    assertThat(forWrong).isEqualTo(1);
    assertThat(forUnknown).isEqualTo(1);
    assertThat(cost(hashed.getLast())).isEqualTo(cost(hashed.getFirst()));
  }

  @Test
  void accounts_without_a_password_cost_the_same_and_stay_closed() {
    var invited = Company.account("invited");
    var email = "invited." + invited + "@sapa.test";

    assertThat(attempt(email, Person.PASSWORD)).isEqualTo(new Answer.Wrong());
    assertThat(hashed).hasSize(1);
  }

  @Test
  void demo_accounts_open_in_demo_mode_only_and_cost_the_same() {
    var demo = Person.who("demo", true);

    var outside = door(false).attempt(demo.email(), Person.PASSWORD, "Firefox", home);
    assertThat(outside).isEqualTo(new Answer.Wrong());
    assertThat(hashed).hasSize(1);
    assertThat(hashed.getFirst()).doesNotContain(demo.account().toString());

    var inside = door(true).attempt(demo.email(), Person.PASSWORD, "Firefox", home);
    assertThat(inside).isInstanceOf(Answer.Welcome.class);
  }

  @Test
  void whoever_guesses_waits_before_anything_is_hashed() {
    var citra = Person.who("citra");
    for (int i = 0; i < 5; i++) {
      attempt(citra.email(), "guess " + i);
    }
    int before = hashed.size();

    var answer = attempt(citra.email(), Person.PASSWORD);

    assertThat(answer).isInstanceOf(Answer.Wait.class);
    assertThat(hashed).hasSize(before);
  }

  @Test
  void odd_addresses_are_wrong_like_any_other() {
    assertThat(attempt("", "")).isEqualTo(new Answer.Wrong());
    assertThat(attempt("a\0b@sapa.test", "x")).isEqualTo(new Answer.Wrong());
    assertThat(attempt("a".repeat(5_000), "x")).isEqualTo(new Answer.Wrong());
    assertThat(hashed).hasSize(3);
  }

  @Test
  void a_hash_of_an_older_cost_is_made_anew_while_the_password_is_here() {
    var dewi = Person.who("dewi");
    var old =
        "$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
            + "ZFI1bDXkIDZcVHCXo5a1wN4LjlHC4ZzN2bVbG0bZ0bU";
    var door = door(false);
    door.hasher =
        new PasswordHasher() {
          @Override
          public boolean verify(String password, String stored) {
            return stored.equals(old) || super.verify(password, stored);
          }
        };
    Company.run("update account set password_hash = ? where id = ?", old, dewi.account());

    door.attempt(dewi.email(), Person.PASSWORD, "Firefox", home);

    assertThat(
            Company.number(
                "select count(*) from account where id = ? and password_hash like '%m=19456%'",
                dewi.account()))
        .isEqualTo(1);
  }

  @Test
  void a_session_cannot_be_opened_for_an_account_that_is_not_there() {
    var sessions = Stage.the(OpenSessions.class);

    assertThatThrownBy(() -> sessions.open(UUID.randomUUID(), "Firefox", home))
        .isInstanceOf(DatabaseTrouble.class);
  }

  private static String cost(String phc) {
    return phc.split("\\$", -1)[3];
  }
}
