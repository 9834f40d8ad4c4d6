package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/w/acme/inbox/mine",
        "/w/acme/inbox/all/c/0196?at=1&status=open",
        "/w/acme/m/%C3%A9",
        "/"
      })
  void our_own_addresses_are_kept(String address) {
    assertThat(Addresses.sameSite(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "w/acme",
        "/w/a\r\nSet-Cookie: x=y",
        "/w/caf\u00e9",
        "/login",
        "/login?to=/w",
        "/logout"
      })
  void nobody_else_s_are(String address) {
    assertThat(Addresses.sameSite(address)).isEmpty();
  }

  @Test
  void addresses_have_an_end() {
    assertThat(Addresses.sameSite("/" + "a".repeat(1_999))).isNotEmpty();
    assertThat(Addresses.sameSite("/" + "a".repeat(2_000))).isEmpty();
    assertThat(Addresses.sameSite(null)).isEmpty();
  }

  @Test
  void the_way_back_is_written_so_that_it_survives_the_query() {
    assertThat(Addresses.signIn("/w/acme?status=open&sort=newest"))
        .isEqualTo("/login?to=%2Fw%2Facme%3Fstatus%3Dopen%26sort%3Dnewest");
    assertThat(Addresses.signIn("/")).isEqualTo("/login");
    assertThat(Addresses.signIn("//evil.example")).isEqualTo("/login");
  }
}
