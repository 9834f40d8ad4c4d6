package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.guard.Tokens;
import app.sapa.people.Role;
import app.sapa.people.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginServletTest {
  private final House house = new House(false);

  private Exchange shown(House shownBy, Exchange exchange) throws Exception {
    shownBy.login.doGet(exchange.request(), exchange.response());
    return exchange;
  }

  private Exchange posted(Exchange exchange) throws Exception {
    house.login.doPost(exchange.request(), exchange.response());
    return exchange;
  }

  @Test
  void the_page_needs_no_script_and_names_its_fields() throws Exception {
    var page = shown(house, new Exchange("GET", "/login").with("to", "/w/acme?x=\"><b>"));

    assertThat(page.status).isEqualTo(200);
    assertThat(page.text())
        .contains("<html lang=\"en\">")
        .contains("<label for=\"email\">", "<label for=\"password\">")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .doesNotContain("<script", "style=", "onclick", "<b>");
    assertThat(page.answered.get("Content-Security-Policy"))
        .isEqualTo(ResponseHeaders.PLAIN_POLICY);
  }

  @Test
  void the_page_speaks_the_browser_s_language_until_another_is_chosen() throws Exception {
    var wished = new Exchange("GET", "/login").header("Accept-Language", "id-ID,en;q=0.5");
    assertThat(shown(house, wished).text()).contains("<html lang=\"id\">", "Kata sandi");

    var choosing =
        shown(house, new Exchange("GET", "/login").with("lang", "en").with("to", "/w/acme"));
    assertThat(choosing.location()).isEqualTo("/login?to=%2Fw%2Facme");

    var chosen = new Exchange("GET", "/login").header("Accept-Language", "id");
    choosing.kept.values().forEach(chosen::cookie);
    assertThat(shown(house, chosen).text()).contains("<html lang=\"en\">", "Password");
  }

  @Test
  void the_right_password_leads_to_the_wanted_page_in_a_session_that_nobody_prepared()
      throws Exception {
    var guest = House.guest("login-a");
    var exchange = house.filledIn(guest.email(), House.PASSWORD).with("to", "/w/acme/inbox/mine");
    exchange.hasScreens = true;
    exchange.screens.put("prepared", "by somebody else");

    posted(exchange);

    assertThat(exchange.location()).isEqualTo("/w/acme/inbox/mine");
    assertThat(exchange.screens).isEmpty();
    assertThat(exchange.sessionIds).isEqualTo(1);
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_strangers() throws Exception {
    var cookie = house.signIn(House.guest("login-b"));

    assertThat(cookie.getName()).isEqualTo("__Host-sapa-session");
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getDomain()).isNull();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void plain_http_is_for_this_machine_in_demo_mode_only() throws Exception {
    var demo = new House(true);
    var here = shown(demo, new Exchange("GET", "/login"));
    assertThat(here.kept).containsOnlyKeys("sapa-form");

    var elsewhere = new Exchange("GET", "/login");
    elsewhere.server = "inbox.example";
    assertThat(shown(demo, elsewhere).kept).containsOnlyKeys("__Host-sapa-form");
    assertThat(shown(house, new Exchange("GET", "/login")).kept)
        .containsOnlyKeys("__Host-sapa-form");
  }

  @Test
  void a_wrong_password_is_said_in_place_and_the_address_stays() throws Exception {
    var guest = House.guest("login-c");

    var page = posted(house.filledIn(guest.email(), "<script>alert(1)</script>"));

    assertThat(page.status).isEqualTo(401);
    assertThat(page.text())
        .contains("role=\"alert\">E-mail or password is not right.")
        .contains("value=\"" + guest.email() + "\"")
        .doesNotContain("<script>");
    assertThat(page.kept).doesNotContainKey("__Host-sapa-session");
  }

  @Test
  void a_form_that_is_not_ours_signs_nobody_in() throws Exception {
    var guest = House.guest("login-d");

    var withoutCookie = house.filledIn(guest.email(), House.PASSWORD);
    withoutCookie.sent.clear();
    assertThat(posted(withoutCookie).status).isEqualTo(403);

    var another = house.filledIn(guest.email(), House.PASSWORD);
    another.with("form", Tokens.fresh());
    assertThat(posted(another).status).isEqualTo(403);

    var stranger = house.filledIn(guest.email(), House.PASSWORD);
    stranger.header("Sec-Fetch-Site", "cross-site");
    assertThat(posted(stranger).status).isEqualTo(403);

    assertThat(posted(house.filledIn(guest.email(), House.PASSWORD)).status).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example"})
  void nobody_is_led_to_another_site(String wanted) throws Exception {
    var guest = House.guest("login-e");

    var exchange = posted(house.filledIn(guest.email(), House.PASSWORD).with("to", wanted));

    assertThat(exchange.location()).isEqualTo("/w");
  }

  @Test
  void whoever_is_in_already_goes_on() throws Exception {
    var cookie = house.signIn(House.guest("login-f"));

    var again = new Exchange("GET", "/login").cookie(cookie).with("to", "/w/acme");

    assertThat(shown(house, again).location()).isEqualTo("/w/acme");
  }

  @Test
  void a_body_too_long_for_a_form_is_not_read() throws Exception {
    var exchange = house.filledIn("a@sapa.test", "x").header("Content", "x".repeat(16_385));

    assertThat(posted(exchange).status).isEqualTo(413);
  }

  @Test
  void demo_accounts_are_offered_in_demo_mode_only_and_open_with_one_click() throws Exception {
    var guest = House.guest("login-g");
    var offer = House.demo("Toko <Kita>", "Ayu Lestari", Role.AGENT, guest.email());
    var demo = new House(true, offer);

    assertThat(shown(demo, new Exchange("GET", "/login")).text())
        .contains("Toko &lt;Kita&gt;", "Ayu Lestari", "value=\"" + guest.email() + "\"", "Agent")
        .doesNotContain(House.PASSWORD);
    assertThat(shown(new House(false, offer), new Exchange("GET", "/login")).text())
        .doesNotContain("Ayu Lestari");

    var click = demo.filledIn("", "").with("demo", guest.email());
    demo.login.doPost(click.request(), click.response());
    assertThat(click.location()).isEqualTo("/w");

    var elsewhere = house.filledIn("", "").with("demo", guest.email());
    assertThat(posted(elsewhere).status).isEqualTo(401);
  }

  @Test
  void signing_out_ends_the_session_and_its_screens() throws Exception {
    var cookie = house.signIn(House.guest("login-h"));
    var leaving = new Exchange("POST", "/logout").cookie(cookie);
    leaving.hasScreens = true;

    house.logout.doPost(leaving.request(), leaving.response());

    assertThat(leaving.location()).isEqualTo("/login");
    assertThat(leaving.hasScreens).isFalse();
    assertThat(leaving.kept)
        .hasEntrySatisfying("__Host-sapa-session", empty -> assertThat(empty.getMaxAge()).isZero());
    assertThat(house.logout.sessions.presented(cookie.getValue(), true)).isEmpty();
  }

  @Test
  void another_site_cannot_sign_anybody_out() throws Exception {
    var cookie = house.signIn(House.guest("login-i"));
    var trap =
        new Exchange("POST", "/logout").cookie(cookie).header("Sec-Fetch-Site", "cross-site");

    house.logout.doPost(trap.request(), trap.response());

    assertThat(trap.status).isEqualTo(403);
    assertThat(house.logout.sessions.presented(cookie.getValue(), true).map(SignedIn::account))
        .isPresent();
  }
}
