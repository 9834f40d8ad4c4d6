package app.sapa.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.channel.ChannelKind;
import app.sapa.channel.Door;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramePolicyTest {
  private static ChatSettings settings(Map<String, Object> told) {
    return ChatSettings.of(new Door(1, UUID.randomUUID(), ChannelKind.WEBCHAT, null, told));
  }

  @Test
  void only_the_sites_that_the_company_named_may_hold_the_frame() {
    var shop = settings(Map.of("allowedOrigins", List.of("https://shop.example")));

    assertThat(FrameServlet.policy(FrameServlet.holders(shop, false)))
        .startsWith("default-src 'none'; ")
        .endsWith("; frame-ancestors https://shop.example")
        .doesNotContain("unsafe");
  }

  @Test
  void our_own_pages_hold_it_in_demo_mode_only() {
    var nowhere = settings(Map.of());

    assertThat(FrameServlet.holders(nowhere, false)).containsExactly("'none'");
    assertThat(FrameServlet.holders(nowhere, true)).containsExactly("'self'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "https:",
        "https://a.example; script-src *",
        "https://a.example\r\nSet-Cookie: a=b",
        "https://a.example/path",
        "javascript:alert(1)",
        "'self'"
      })
  void a_setting_that_is_no_origin_never_reaches_the_header(String hostile) {
    var settings = settings(Map.of("allowedOrigins", List.of(hostile, 7, "https://b.example")));

    assertThat(settings.allowedOrigins()).containsExactly("https://b.example");
  }

  @ParameterizedTest
  @CsvSource({"id,Halo", "en,Hello", "fr,Hello"})
  void the_greeting_is_in_the_visitors_language_or_in_some_other(String language, String greeting) {
    var settings = settings(Map.of("greeting", Map.of("id", "Halo", "en", "Hello")));

    assertThat(settings.greetingIn(language)).isEqualTo(greeting);
  }

  @Test
  void settings_of_the_wrong_kind_are_as_good_as_none() {
    var settings = settings(Map.of("greeting", 7, "allowedOrigins", Map.of()));

    assertThat(settings.greetingIn("en")).isEmpty();
    assertThat(settings.allowedOrigins()).isEmpty();
  }
}
