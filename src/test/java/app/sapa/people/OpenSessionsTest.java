package app.sapa.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Stage;
import app.sapa.guard.Tokens;
import app.sapa.workspace.Tx;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
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

  private static long minutesSinceSeen(UUID session) {
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

  @Test
  void whoever_has_screens_open_hears_of_an_end_once_it_is_true() {
    var heard = new ArrayList<Object>();
    var told = new OpenSessions();
    told.tx = Stage.the(Tx.class);
    told.clock = Stage.the(Clock.class);
    told.ended = telling(session -> heard.add(ended(session)));
    var luna = Person.who("luna");
    var here = luna.signedIn();
    var there = luna.signedIn();

    told.endOthers(here.who());
    told.end(there.who());

    assertThat(heard).containsExactly(there.who().session() + " has no row");
  }

  private static String ended(SessionEnded session) {
    long rows = Company.number("select count(*) from session where id = ?", session.session());
    return session.session() + (rows == 0 ? " has no row" : " still has its row");
  }

  @SuppressWarnings("unchecked")
  private static Event<SessionEnded> telling(Consumer<SessionEnded> ear) {
    return (Event<SessionEnded>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (self, called, given) -> {
              ear.accept((SessionEnded) given[0]);
              return null;
            });
  }
}
