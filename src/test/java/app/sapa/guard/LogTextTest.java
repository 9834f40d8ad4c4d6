package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
  @Test
  void one_event_is_one_line_whatever_character_is_in_it() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      var line = LogText.of("a" + Character.toString(codePoint) + "b", 100);

      assertThat(line.lines().count()).isEqualTo(1);
      assertThat(line.codePoints().noneMatch(LogTextTest::breaksOrHides)).isTrue();
    }
  }

  @Test
  void a_forged_second_event_stays_inside_the_first() {
    assertThat(LogText.of("x\r\nINFO signed in as owner", 100))
        .isEqualTo("x\\u{d}\\u{a}INFO signed in as owner");
  }

  @Test
  void an_escape_cannot_be_faked() {
    assertThat(LogText.of("\\u{a}", 100)).isEqualTo("\\\\u{a}").isNotEqualTo(LogText.of("\n", 100));
  }

  @Test
  void text_that_turns_direction_is_written_out() {
    assertThat(LogText.of("abc\u202efdp.exe", 100)).isEqualTo("abc\\u{202e}fdp.exe");
  }

  @Test
  void a_long_value_is_cut_to_the_given_length_and_says_so() {
    assertThat(LogText.of("x".repeat(10), 10)).isEqualTo("x".repeat(10));
    assertThat(LogText.of("x".repeat(11), 10)).isEqualTo("x".repeat(9) + "…");
    assertThat(LogText.of("\n".repeat(10_000), 10).length()).isLessThanOrEqualTo(10);
    assertThat(LogText.of("😀".repeat(10), 10).length()).isLessThanOrEqualTo(10);
  }

  @Test
  void nothing_is_a_dash_and_plain_text_is_itself() {
    assertThat(LogText.of(null, 10)).isEqualTo("-");
    assertThat(LogText.of("Sari Wulandari, café 👋", 100)).isEqualTo("Sari Wulandari, café 👋");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer #",
        "authorization=bearer #",
        "Basic #",
        "https://host/reset?token=#&x=1",
        "{\"password\":\"#\"}",
        "api_key=#",
        "apikey: \"x\", secret=#",
        "Cookie=#; path=/",
        "webhook whsec_#",
        "$argon2id$v=19$m=19456,t=2,p=1$#",
      })
  void a_credential_in_its_usual_surroundings_is_blacked_out(String template) {
    var planted = "Zx9" + "q7".repeat(10);

    assertThat(LogText.of(template.replace("#", planted), 500))
        .doesNotContain(planted)
        .contains("[redacted]");
  }

  @Test
  void our_own_tokens_are_blacked_out_anywhere_even_across_the_cut() {
    var token = Tokens.fresh();
    var jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";

    for (var text :
        List.of(token, "at " + token + ".", "/w/" + token + "/x", Tokens.fresh("sapa_ch_"), jwt)) {
      assertThat(LogText.of(text, 200)).contains("[redacted]").doesNotContain(token, jwt);
    }
    assertThat(LogText.of("x ".repeat(45) + token, 100)).doesNotContain(token.substring(0, 8));
  }

  @Test
  void ids_and_common_words_are_left_readable() {
    var text = "workspace 7 contact " + new UUID(1, 2) + " basically the token bucket is full";

    assertThat(LogText.of(text, 200)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ", "eyJ-", "eyJa.", "whsec_", "Bearer ", "bearer", "password=", "password", "secret\"",
        "token:\"", "$argon2id$", "a", "=", " ", "\\", "\n", "a/", "basic  "
      })
  void no_value_makes_it_slow(String part) {
    var adversarial = part.repeat(100_000 / part.length());

    assertTimeout(Duration.ofSeconds(5), () -> Redacted.in(adversarial));
    assertTimeout(Duration.ofSeconds(5), () -> LogText.of(adversarial, 200));
  }

  private static boolean breaksOrHides(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
