package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.SoftKey;
import app.sapa.Stage;
import app.sapa.guard.PasskeyShown;
import app.sapa.guard.PasskeySite;
import app.sapa.guard.Totp;
import app.sapa.people.OpenSessions;
import app.sapa.people.OwnPasskeys;
import app.sapa.people.Proof;
import app.sapa.people.SecondStep;
import app.sapa.people.SignIn;
import app.sapa.people.SignedIn;
import app.sapa.people.TwoSteps;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The second page of the sign-in, as browsers meet it. */
@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class CodeServletTest {
  private static final String HALF = "__Host-sapa-half";
  private static final String SESSION = "__Host-sapa-session";

  private final House house = new House(false);
  private final CodeServlet codes = codes();

  private CodeServlet codes() {
    var made = new CodeServlet();
    made.page = house.page;
    made.cookies = house.cookies;
    made.step = Stage.the(SecondStep.class);
    made.codes = new CodePage();
    made.codes.page = house.page;
    return made;
  }

  private static Totp armed(House.Guest guest) {
    var steps = Stage.the(TwoSteps.class);
    var opened =
        (SignIn.Answer.Welcome)
            Stage.the(SignIn.class).attempt(guest.email(), House.PASSWORD, "Firefox", "127.0.0.1");
    SignedIn who = opened.session().who();
    var offer = steps.offer(who, House.PASSWORD, new Proof.Code(""), "127.0.0.1");
    steps.turnOn(who, offer, offer.totp().code(now().minusSeconds(30)));
    return offer.totp();
  }

  private static Instant now() {
    return Stage.the(Clock.class).instant();
  }

  private Exchange password(House.Guest guest) throws Exception {
    var exchange = house.filledIn(guest.email(), House.PASSWORD).with("to", "/w/acme");
    house.login.doPost(exchange.request(), exchange.response());
    return exchange;
  }

  private Exchange code(Cookie half, String code) throws Exception {
    var shown = new Exchange("GET", "/login/code").cookie(half);
    codes.doGet(shown.request(), shown.response());
    var sent = filledIn(half, shown).with("code", code);
    codes.doPost(sent.request(), sent.response());
    return sent;
  }

  @Test
  void the_right_password_leads_to_the_code_and_the_code_in() throws Exception {
    var guest = House.guest("code-a");
    var totp = armed(guest);

    var first = password(guest);
    assertThat(first.location()).isEqualTo("/login/code?to=%2Fw%2Facme");
    assertThat(first.kept).containsKey(HALF).doesNotContainKey(SESSION);
    var half = first.kept.get(HALF);
    assertThat(half.isHttpOnly() && half.getSecure()).isTrue();
    assertThat(half.getMaxAge()).isEqualTo(300);

    var wrong = code(half, "x");
    assertThat(wrong.status).isEqualTo(401);
    assertThat(wrong.text()).contains("role=\"alert\">That code is not right");
    assertThat(wrong.kept).doesNotContainKey(SESSION);

    var right = code(half, totp.code(now().plusSeconds(30)));
    assertThat(right.location()).isEqualTo("/w/acme");
    assertThat(right.kept.get(HALF).getMaxAge()).isZero();
    assertThat(
            Stage.the(OpenSessions.class)
                .presented(right.kept.get(SESSION).getValue(), true)
                .map(SignedIn::account))
        .contains(guest.account());
  }

  @Test
  void half_way_is_no_session_wherever_it_is_shown() throws Exception {
    var guest = House.guest("code-b");
    armed(guest);
    var half = password(guest).kept.get(HALF);

    var trick = new Exchange("GET", "/w/acme").cookie(new Cookie(SESSION, half.getValue()));
    trick.header("Accept", "text/html");
    house.filter.doFilter(trick.request(), trick.response(), null);

    assertThat(trick.location()).startsWith("/login");
  }

  private static SoftKey keyed(House.Guest guest, PasskeySite site) {
    var opened =
        (SignIn.Answer.Welcome)
            Stage.the(SignIn.class).attempt(guest.email(), House.PASSWORD, "Firefox", "127.0.0.1");
    var who = opened.session().who();
    var passkeys = Stage.the(OwnPasskeys.class);
    var key = new SoftKey().counting(1);
    var offer = passkeys.offer(who, House.PASSWORD, new Proof.Code(""), site, "127.0.0.1");
    passkeys.add(who, offer, key.make(site, offer.challenge()), "Laptop");
    return key;
  }

  private Exchange page(Cookie half, String server) throws Exception {
    var shown = new Exchange("GET", "/login/code").cookie(half);
    shown.server = server;
    codes.doGet(shown.request(), shown.response());
    return shown;
  }

  private static Exchange filledIn(Cookie half, Exchange shown) {
    var form = shown.kept.get("__Host-sapa-form");
    return new Exchange("POST", "/login/code")
        .cookie(half)
        .cookie(form)
        .with("form", form.getValue())
        .with("to", "/w/acme");
  }

  private Exchange passkey(Cookie half, Exchange shown, PasskeyShown answer) throws Exception {
    var sent =
        filledIn(half, shown)
            .with("credential", answer.credential())
            .with("client", answer.client())
            .with("authenticator", answer.authenticator())
            .with("signature", answer.signature())
            .with("user", answer.user());
    codes.doPost(sent.request(), sent.response());
    return sent;
  }

  private static String challenge(Exchange shown) {
    var found = Pattern.compile("challenge&quot;:&quot;([^&]+)").matcher(shown.text());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void whoever_has_passkeys_alone_is_asked_for_one_and_comes_in_by_it() throws Exception {
    var site = new PasskeySite("localhost", "http://localhost");
    var guest = House.guest("code-c");
    var key = keyed(guest, site);
    var half = password(guest).kept.get(HALF);

    var shown = page(half, "localhost");
    assertThat(shown.text())
        .contains(">Use a passkey</button>", "src=\"/sapa/passkey-form.js\"", "Recovery code")
        .doesNotContain("authenticator app");
    var wrong = passkey(half, shown, new SoftKey().show(site, challenge(shown), ""));
    assertThat(wrong.status).isEqualTo(401);
    assertThat(wrong.text()).contains("role=\"alert\">That passkey did not work");
    assertThat(wrong.kept).doesNotContainKey(SESSION);

    var again = page(half, "localhost");
    var right = passkey(half, again, key.show(site, challenge(again), ""));
    assertThat(right.location()).isEqualTo("/w/acme");
    assertThat(right.kept.get(HALF).getMaxAge()).isZero();
    assertThat(right.kept).containsKey(SESSION);
  }

  @Test
  void an_address_of_numbers_says_that_it_carries_no_passkeys_and_asks_for_a_recovery_code()
      throws Exception {
    var guest = House.guest("code-d");
    keyed(guest, new PasskeySite("localhost", "http://localhost"));

    var shown = page(password(guest).kept.get(HALF), "127.0.0.1");

    assertThat(shown.text())
        .contains("Passkeys cannot be used at this address", "Enter one of your recovery codes")
        .doesNotContain("passkey-form.js");
  }

  @Test
  void without_a_password_before_it_the_page_leads_back() throws Exception {
    var guessed = new Exchange("GET", "/login/code").cookie(new Cookie(HALF, "x".repeat(43)));
    codes.doGet(guessed.request(), guessed.response());

    assertThat(guessed.location()).isEqualTo("/login");
  }
}
