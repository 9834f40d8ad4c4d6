package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.people.DemoMode;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class SecurityHeadersTest {
  private static Exchange through(boolean demo, String server) throws Exception {
    var filter = new SecurityHeaders();
    filter.demo =
        new DemoMode() {
          @Override
          public boolean on() {
            return demo;
          }
        };
    var exchange = new Exchange("GET", "/w/acme");
    exchange.server = server;
    filter.doFilter(
        exchange.request(),
        exchange.response(),
        (request, response) ->
            assertThat(exchange.answered).as("put before anybody else").isNotEmpty());
    return exchange;
  }

  @Test
  void browsers_insist_on_https_except_on_this_machine_in_demo_mode() throws Exception {
    var https = "Strict-Transport-Security";

    assertThat(through(false, "inbox.example").answered).containsKey(https);
    assertThat(through(false, "localhost").answered).containsKey(https);
    assertThat(through(true, "inbox.example").answered).containsKey(https);
    assertThat(through(true, "localhost").answered).doesNotContainKey(https);
    assertThat(through(true, "127.0.0.1").answered).doesNotContainKey(https);
    assertThat(through(true, "[::1]").answered).doesNotContainKey(https);
  }
}
