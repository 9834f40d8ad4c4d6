package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.guard.PasswordPolicy.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  @Test
  void twelve_characters_are_enough_and_eleven_are_not() {
    assertThat(PasswordPolicy.weakness("xkwbtmqzvfj")).contains(Weakness.TOO_SHORT);
    assertThat(PasswordPolicy.weakness("xkwbtmqzvfjr")).isEmpty();
    assertThat(PasswordPolicy.weakness("")).contains(Weakness.TOO_SHORT);
  }

  @Test
  void a_hundred_and_twenty_eight_characters_are_taken_and_one_more_is_not() {
    var longest = "kopi".repeat(31) + "teh!";

    assertThat(PasswordPolicy.weakness(longest)).isEmpty();
    assertThat(PasswordPolicy.weakness(longest + "?")).contains(Weakness.TOO_LONG);
  }

  @Test
  void an_emoji_counts_as_one_character() {
    assertThat(PasswordPolicy.weakness("😀😃😄😁😆😅")).contains(Weakness.TOO_SHORT);
    assertThat(PasswordPolicy.weakness("😀😃😄😁😆😅😂🙂🙃😉😊😇")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "PasswordPassword",
        "password1234",
        "P@ssw0rd!2026",
        "123456789012",
        "qwertyuiop123",
        "QwertyUiop[]\\",
        "aaaaaaaaaaaa",
        "ababababcabc",
        "abcabcabcabc",
        "welcome12345",
        "2026-welcome!",
        "rahasia123456",
        "katasandi2026",
        "sayangsayang",
        "Indonesia1945",
        "bismillahirrahmanirrahim",
        "correcthorsebatterystaple",
        "sapa12345678"
      })
  void what_guessing_programs_try_first_is_common(String password) {
    assertThat(PasswordPolicy.weakness(password)).contains(Weakness.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kopi tubruk di pagi hari",
        "password tetapi tidak hanya itu",
        "Tr7#mq-Lp2vX",
        "sebelas gajah menari",
        "892374650128",
        "日本語の長い合言葉を使う"
      })
  void a_sentence_or_random_characters_are_not(String password) {
    assertThat(PasswordPolicy.weakness(password)).isEmpty();
  }

  @Test
  void each_weakness_has_a_text_for_people() {
    assertThat(Weakness.values())
        .extracting(Weakness::key)
        .containsExactly("password.too-short", "password.too-long", "password.common");
  }
}
