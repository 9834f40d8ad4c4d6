package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeySiteTest {
  private static Optional<PasskeySite> set(String url) {
    return PasskeySite.reached(Optional.of(url), "http", "127.0.0.1", 9080);
  }

  private static Optional<PasskeySite> asked(String scheme, String host, int port) {
    return PasskeySite.reached(Optional.empty(), scheme, host, port);
  }

  @ParameterizedTest
  @CsvSource({
    "https://inbox.sapa.test, inbox.sapa.test, https://inbox.sapa.test",
    "https://Inbox.Sapa.test/, inbox.sapa.test, https://inbox.sapa.test",
    "https://inbox.sapa.test:443/desk, inbox.sapa.test, https://inbox.sapa.test",
    "https://inbox.sapa.test:8443, inbox.sapa.test, https://inbox.sapa.test:8443",
    "https://intranet, intranet, https://intranet",
    "http://localhost:9080, localhost, http://localhost:9080",
    "https://xn--bcher-kva.example, xn--bcher-kva.example, https://xn--bcher-kva.example"
  })
  void an_address_with_https_and_a_name_carries_passkeys(String url, String id, String origin) {
    assertThat(set(url)).contains(new PasskeySite(id, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inbox.sapa.test",
        "https://192.0.2.7",
        "https://[2001:db8::7]",
        "http://127.0.0.1:9080",
        "https://",
        "inbox.sapa.test",
        "https://bücher.example",
        "ftp://localhost",
        "not an address"
      })
  void others_do_not(String url) {
    assertThat(set(url)).isEmpty();
  }

  @Test
  void where_none_is_set_this_machine_by_its_name_will_do_and_nothing_that_a_request_says() {
    assertThat(asked("http", "localhost", 9080))
        .contains(new PasskeySite("localhost", "http://localhost:9080"));
    assertThat(asked("http", "desk.localhost", 80))
        .contains(new PasskeySite("desk.localhost", "http://desk.localhost"));
    assertThat(asked("http", "127.0.0.1", 9080)).isEmpty();
    assertThat(asked("https", "inbox.sapa.test", 443)).isEmpty();
    assertThat(PasskeySite.reached(Optional.of("https://a.test"), "http", "localhost", 80))
        .map(PasskeySite::id)
        .contains("a.test");
  }
}
