package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
  private static final Totp RFC =
      new Totp(Base32.text("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void the_vectors_of_rfc_4226_come_out(long counter, String code) {
    assertThat(RFC.code(counter)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_last_six_digits_of_the_vectors_of_rfc_6238_come_out(long second, String code) {
    assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
  }

  @Test
  void the_letters_are_those_of_rfc_4648() {
    assertThat(RFC.secret()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Base32.bytes(RFC.secret())).asString().isEqualTo("12345678901234567890");
    assertThat(Base32.bytes(Base32.text(new byte[20]))).isEqualTo(new byte[20]);
    assertThat(Totp.fresh().secret()).hasSize(32).isNotEqualTo(Totp.fresh().secret());
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void a_clock_may_be_off_by_one_step_and_no_more(int steps, boolean taken) {
    var code = RFC.code(NOW.plus(Duration.ofSeconds(30L * steps)));

    assertThat(RFC.step(code, NOW, 0).isPresent()).isEqualTo(taken);
  }

  @Test
  void a_step_is_taken_once_and_none_before_it_either() {
    long step = RFC.step(RFC.code(NOW), NOW, 0).orElseThrow();

    assertThat(RFC.step(RFC.code(NOW), NOW, step)).isEmpty();
    assertThat(RFC.step(RFC.code(NOW.minusSeconds(30)), NOW, step)).isEmpty();
    assertThat(RFC.step(RFC.code(NOW.plusSeconds(30)), NOW, step)).contains(step + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "81804", "0081804", "081804x", "-81804", "٠٨١٨٠٤", "081805"})
  void nothing_but_the_six_digits_is_the_code(String typed) {
    assertThat(RFC.step(typed, NOW, 0)).isEmpty();
    assertThat(RFC.step(" 081 804 ", NOW, 0)).isPresent();
  }

  @Test
  void it_does_not_tell_its_secret() {
    assertThat(RFC.toString()).doesNotContain(RFC.secret());
  }

  @Test
  void a_recovery_code_has_120_bits_and_is_known_however_it_is_typed() {
    var code = RecoveryCode.fresh();

    assertThat(code).matches("([a-z2-7]{4}-){5}[a-z2-7]{4}").isNotEqualTo(RecoveryCode.fresh());
    var hash = RecoveryCode.hash(code).orElseThrow();
    assertThat(RecoveryCode.hash(" " + code.toUpperCase(Locale.ROOT).replace("-", " ")))
        .hasValueSatisfying(same -> assertThat(same).isEqualTo(hash));
    assertThat(RecoveryCode.hash(code.substring(1))).isEmpty();
    assertThat(RecoveryCode.hash(code + "a")).isEmpty();
    assertThat(RecoveryCode.hash("123456")).isEmpty();
  }
}
