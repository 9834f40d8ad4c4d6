package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, -, inbox.example, true",
        "none, -, inbox.example, true",
        "same-site, -, inbox.example, false",
        "cross-site, https://inbox.example, inbox.example, false",
        "-, https://inbox.example, inbox.example, true",
        "-, https://INBOX.example:8443, inbox.example:8443, true",
        "-, https://evil.example, inbox.example, false",
        "-, https://inbox.example.evil.example, inbox.example, false",
        "-, https://inbox.example:8443, inbox.example, false",
        "-, null, inbox.example, false",
        "-, :::, inbox.example, false",
        "-, https://inbox.example, -, false",
        "-, -, inbox.example, true"
      })
  void a_form_counts_only_from_our_own_pages(
      String site, String origin, String host, boolean ours) {
    assertThat(SameOrigin.is(site, origin, host)).isEqualTo(ours);
  }
}
