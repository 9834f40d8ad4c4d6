package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // method, path, v-r, a page?, signed in?, decision
        "GET, /login, -, true, false, OPEN",
        "POST, /logout, -, true, false, OPEN",
        "GET, /login/code, -, true, false, OPEN",
        "GET, /login/codes, -, true, false, SIGN_IN",
        "POST, /forgot, -, true, false, OPEN",
        "GET, /reset/abc, -, true, false, OPEN",
        "GET, /reset, -, true, false, SIGN_IN",
        "GET, /secure/acme, -, true, false, SIGN_IN",
        "GET, /invite/abc, -, true, false, OPEN",
        "POST, /invite/abc, -, true, false, OPEN",
        "GET, /invite, -, true, false, SIGN_IN",
        "GET, /health/ready, -, true, false, OPEN",
        "GET, /metrics, -, false, false, OPEN",
        "POST, /api/channel/x, -, false, false, OPEN",
        "DELETE, /api/channel/x, -, false, false, OPEN",
        "GET, /f/v1.x/a.png, -, true, false, OPEN",
        "GET, /files/firm/a.png, -, false, false, UNAUTHORISED",
        "GET, /files/firm/a.png, -, true, true, IN",
        "GET, /widget/sapa.js, -, false, false, OPEN",
        "GET, /sapa/sapa.css, -, false, false, OPEN",
        "GET, /VAADIN/build/index.js, -, false, false, OPEN",
        "GET, /, -, true, false, SIGN_IN",
        "GET, /w, -, true, false, SIGN_IN",
        "GET, /w/acme/inbox/mine, -, true, false, SIGN_IN",
        "GET, /no/such/page, -, true, false, SIGN_IN",
        "GET, /error, -, true, false, SIGN_IN",
        "POST, /w/acme, -, true, false, UNAUTHORISED",
        "GET, /w/acme/export.csv, -, false, false, UNAUTHORISED",
        "GET, /VAADIN/push, push, false, false, UNAUTHORISED",
        "GET, /VAADIN/dynamic/resource/1, -, false, false, UNAUTHORISED",
        "POST, /, uidl, false, false, UNAUTHORISED",
        "GET, /, init, false, false, UNAUTHORISED",
        "POST, /, heartbeat, false, false, EXPIRED",
        "GET, /, -, true, true, HOME",
        "GET, /, init, false, true, IN",
        "POST, /, uidl, false, true, IN",
        "GET, /w/acme, -, true, true, IN",
        "TRACE, /login, -, true, false, METHOD",
        "PUT, /w/acme, -, false, true, METHOD",
        "TRACE, /api/channel/x, -, false, false, METHOD",
        "BREW, /, -, true, true, METHOD"
      })
  void every_request_is_decided_by_what_it_is(
      String method, String path, String vaadin, boolean page, boolean signedIn, Gate decision) {
    assertThat(Gate.decide(method, path, vaadin, page, signedIn)).isEqualTo(decision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/apis/x",
        "/widgets/x",
        "/loginx",
        "/login/",
        "/LOGIN",
        "/sapa",
        "/sapa.css",
        "/VAADIN/",
        "/VAADIN/builds/x",
        "//login",
        "/w/api/x"
      })
  void what_only_looks_like_an_open_address_is_not(String path) {
    assertThat(Gate.isOpen(path)).isFalse();
  }
}
