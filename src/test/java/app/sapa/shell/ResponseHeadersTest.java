package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/logout",
        "/w",
        "/w/acme/inbox/mine",
        "/api/x",
        "/demo/acme",
        "/error",
        "/no/such",
        "/sapa/sapa.css",
        "/VAADIN/build/x.js",
        "/VAADIN/push"
      })
  void every_response_is_protected_and_in_nobody_s_frame(String path) {
    assertThat(ResponseHeaders.of(path, true))
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
        .containsEntry("Referrer-Policy", "same-origin")
        .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        .containsKey("Permissions-Policy")
        .hasEntrySatisfying(
            "Content-Security-Policy",
            policy -> assertThat(policy).contains("frame-ancestors 'none'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/w", "/logout", "/demo/acme", "/metrics"})
  void pages_without_vaadin_allow_nothing_inline(String path) {
    assertThat(ResponseHeaders.of(path, true).get("Content-Security-Policy"))
        .contains("default-src 'self'")
        .contains("object-src 'none'")
        .contains("base-uri 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void only_vaadin_s_pages_may_start_inline() {
    assertThat(ResponseHeaders.of("/w/acme", true).get("Content-Security-Policy"))
        .contains("script-src 'self' 'unsafe-inline' 'unsafe-eval'")
        .doesNotContain("http");
  }

  @Test
  void the_widget_says_itself_whose_frames_it_may_be_in() {
    assertThat(ResponseHeaders.of("/widget/frame", true))
        .containsEntry("X-Content-Type-Options", "nosniff")
        .doesNotContainKeys(
            "X-Frame-Options", "Content-Security-Policy", "Cross-Origin-Resource-Policy");
  }

  @Test
  void pages_are_kept_nowhere_and_files_that_are_the_same_for_all_may_be() {
    assertThat(ResponseHeaders.of("/w/acme", true)).containsEntry("Cache-Control", "no-store");
    assertThat(ResponseHeaders.of("/api/x", true)).containsEntry("Cache-Control", "no-store");
    assertThat(ResponseHeaders.of("/VAADIN/dynamic/1", true))
        .containsEntry("Cache-Control", "no-store");
    assertThat(ResponseHeaders.of("/VAADIN/build/x.js", true)).doesNotContainKey("Cache-Control");
  }

  @Test
  void nobody_insists_on_https_over_plain_http_on_this_machine() {
    assertThat(ResponseHeaders.of("/login", false)).doesNotContainKey("Strict-Transport-Security");
  }
}
