package app.sapa.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "POST, same-origin, https://sapa.example",
        "GET, same-origin, -",
        "POST, -, https://sapa.example",
        "POST, -, https://SAPA.example",
        "GET, -, -"
      })
  void our_own_frame_is_let_in(String method, String site, String origin) {
    assertThat(Origins.isOurs(method, site, origin, "sapa.example")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "POST, cross-site, https://sapa.example",
        "POST, same-site, https://shop.sapa.example",
        "GET, cross-site, -",
        "GET, none, -",
        "POST, -, https://evil.example",
        "POST, -, https://sapa.example.evil.example",
        "POST, -, https://sapa.example:8443",
        "POST, -, null",
        "POST, -, not a uri",
        "POST, -, -",
        "GET, -, https://evil.example"
      })
  void everybody_else_is_not(String method, String site, String origin) {
    assertThat(Origins.isOurs(method, site, origin, "sapa.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://shop.example/", "http://shop.example/a?b=c#d"})
  void a_web_page_may_be_shown_to_agents(String url) {
    assertThat(PageServlet.isWebPage(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https:shop",
        "//shop.example/",
        "https://user:secret@shop.example/",
        "https://shop.example/ space",
        ""
      })
  void anything_else_is_no_page(String url) {
    assertThat(PageServlet.isWebPage(url)).isFalse();
  }
}
