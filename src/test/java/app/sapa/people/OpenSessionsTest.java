package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSessionsTest {
  private final OpenSessions sessions = Stage.the(OpenSessions.class);

  @ParameterizedTest
  @CsvSource({
    "last_seen_at, 11 hours 59 minutes, true",
    "last_seen_at, 12 hours, false",
    "created_at, 90 days, true"
  })
  void a_session_ends_after_twelve_hours_without_work(String column, String ago, boolean lasts) {
    var opened = Person.who("eka").signedIn();
    Company.run(
        "update session set " + column + " = now() - cast(? as interval) where id = ?",
        ago,
        opened.who().session());

    assertThat(sessions.presented(opened.token(), true).isPresent()).isEqualTo(lasts);
  }

  @Test
  void a_session_ends_after_thirty_days_however_busy() {
    var opened = Person.who("fitri").signedIn();
    assertThat(
            Company.number(
                "select extract(day from expires_at - created_at) from session where id = ?",
                opened.who().session()))
        .isEqualTo(30);

    Company.run("update session set expires_at = now() where id = ?", opened.who().session());

    assertThat(sessions.presented(opened.token(), true)).isEmpty();
  }

  @Test
  void only_work_keeps_a_session_alive() {
    var opened = Person.who("gita").signedIn();
    var session = opened.who().session();
    Company.run(
        "update session set last_seen_at = now() - interval '1 hour' where id = ?", session);

    sessions.presented(opened.token(), false);
    assertThat(minutesSinceSeen(session)).isEqualTo(60);

    sessions.presented(opened.token(), true);
    assertThat(minutesSinceSeen(session)).isZero();
  }

  private static long minutesSinceSeen(java.util.UUID session) {
    return Company.number(
        "select round(extract(epoch from now() - last_seen_at) / 60) from session where id = ?",
        session);
  }

  @Test
  void a_token_that_nobody_gave_out_is_nobody_s() {
    assertThat(sessions.presented(Tokens.fresh(), true)).isEmpty();
    assertThat(sessions.presented("", true)).isEmpty();
    assertThat(sessions.presented("' or true --", true)).isEmpty();
  }

  @Test
  void signing_out_ends_this_browser_at_once_and_no_other() {
    var hadi = Person.who("hadi");
    var phone = hadi.signedIn();
    var desk = hadi.signedIn();

    sessions.end(phone.who());

    assertThat(sessions.presented(phone.token(), true)).isEmpty();
    assertThat(sessions.presented(desk.token(), true)).contains(desk.who());
    assertThat(sessions.of(hadi.account()))
        .extracting(OpenSession::id)
        .containsExactly(desk.who().session());
  }

  @Test
  void nobody_ends_another_account_s_session() {
    var intan = Person.who("intan").signedIn();
    var joko = Person.who("joko");

    sessions.end(joko.account(), intan.who().session());

    assertThat(sessions.presented(intan.token(), true)).contains(intan.who());
    assertThat(sessions.of(joko.account())).isEmpty();
  }

  @Test
  void signing_in_clears_away_what_ended_by_itself() {
    var kiki = Person.who("kiki");
    var old = kiki.signedIn();
    Company.run(
        "update session set last_seen_at = now() - interval '13 hours' where id = ?",
        old.who().session());

    kiki.signedIn();

    assertThat(Company.number("select count(*) from session where account_id = ?", kiki.account()))
        .isEqualTo(1);
  }
}
