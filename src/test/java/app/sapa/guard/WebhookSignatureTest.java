package app.sapa.guard;

import static app.sapa.guard.WebhookSignature.ID;
import static app.sapa.guard.WebhookSignature.SIGNATURE;
import static app.sapa.guard.WebhookSignature.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.sapa.guard.WebhookSignature.Verdict;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignatureTest {
  private static final String SECRET = WebhookSignature.freshSecret();
  private static final String OTHER_SECRET = WebhookSignature.freshSecret();
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String TEXT = "{\"text\":\"Halo 👋\",\"n\": 1}";
  private static final byte[] BODY = TEXT.getBytes(StandardCharsets.UTF_8);

  // The example of the Standard Webhooks reference libraries' own tests.
  @Test
  void the_published_example_has_the_published_signature() {
    var headers =
        WebhookSignature.headers(
            List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    assertThat(headers.get(SIGNATURE)).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void the_reference_library_believes_what_we_sign() {
    // It asks the system's clock itself, so it must be signed with that.
    var headers =
        WebhookSignature.headers(List.of(SECRET), "msg_1", Clock.systemUTC().instant(), BODY);

    assertThatCode(() -> new Webhook(SECRET).verify(TEXT, asLists(headers)))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> new Webhook(OTHER_SECRET).verify(TEXT, asLists(headers)));
  }

  @Test
  void we_believe_what_the_reference_library_signs() throws Exception {
    var signature = new Webhook(SECRET).sign("msg_1", NOON.getEpochSecond(), TEXT);
    var headers =
        Map.of(ID, "msg_1", TIMESTAMP, String.valueOf(NOON.getEpochSecond()), SIGNATURE, signature);

    assertThat(verdict(headers)).isEqualTo(Verdict.VALID);
    assertThat(verdict(headers, TEXT.replace('1', '2').getBytes(StandardCharsets.UTF_8), NOON))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void during_a_rotation_either_secret_is_enough_on_either_side() {
    var both = WebhookSignature.headers(List.of(OTHER_SECRET, SECRET), "msg_1", NOON, BODY);

    assertThat(both.get(SIGNATURE)).matches("v1,\\S{44} v1,\\S{44}");
    assertThat(verdict(both)).isEqualTo(Verdict.VALID);
    assertThat(
            WebhookSignature.verify(
                List.of(OTHER_SECRET, SECRET),
                "msg_1",
                signed().get(TIMESTAMP),
                signed().get(SIGNATURE),
                BODY,
                at(NOON)))
        .isEqualTo(Verdict.VALID);
  }

  @ParameterizedTest
  @CsvSource({"0,VALID", "300,VALID", "301,STALE", "-300,VALID", "-301,STALE", "86400,STALE"})
  void five_minutes_either_way_are_tolerated(long secondsLater, Verdict expected) {
    assertThat(verdict(signed(), BODY, NOON.plusSeconds(secondsLater))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {ID, TIMESTAMP, SIGNATURE})
  void without_one_of_the_headers_it_is_missing(String header) {
    var headers = new HashMap<>(signed());
    headers.remove(header);

    assertThat(verdict(headers)).isEqualTo(Verdict.MISSING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        ID + "|~~",
        ID + "|msg.1",
        ID + "|msg 1",
        ID + "|msgé",
        TIMESTAMP + "|~~",
        TIMESTAMP + "|-1",
        TIMESTAMP + "|+1795176000",
        TIMESTAMP + "|1795176000.0",
        TIMESTAMP + "|0x6b",
        TIMESTAMP + "|999999999999999999999999",
        TIMESTAMP + "|١٧٩٥",
        SIGNATURE + "|~~",
        SIGNATURE + "|v1",
        SIGNATURE + "|v1,%%%",
        SIGNATURE + "|v2,AAAA",
        SIGNATURE + "|v1a,AAAA",
      })
  void a_header_that_cannot_be_read_is_malformed(String header, String value) {
    var headers = new HashMap<>(signed());
    headers.put(header, value);

    assertThat(verdict(headers)).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void an_endless_list_of_signatures_is_malformed() {
    var headers = new HashMap<>(signed());
    headers.merge(SIGNATURE, " v1,AAAA".repeat(1_000), String::concat);

    assertThat(verdict(headers)).isEqualTo(Verdict.MALFORMED);
  }

  @Test
  void a_signature_of_another_version_beside_ours_does_no_harm() {
    var headers = new HashMap<>(signed());
    headers.merge(SIGNATURE, "v1a,%%% ", (ours, theirs) -> theirs + ours);

    assertThat(verdict(headers)).isEqualTo(Verdict.VALID);
  }

  @Test
  void a_change_of_any_signed_part_is_wrong() {
    var otherId = new HashMap<>(signed());
    otherId.put(ID, "msg_2");
    var otherTime = new HashMap<>(signed());
    otherTime.put(TIMESTAMP, String.valueOf(NOON.getEpochSecond() + 1));
    var changed = BODY.clone();
    changed[BODY.length - 1] ^= 1;

    assertThat(verdict(otherId)).isEqualTo(Verdict.WRONG);
    assertThat(verdict(otherTime)).isEqualTo(Verdict.WRONG);
    assertThat(verdict(signed(), changed, NOON)).isEqualTo(Verdict.WRONG);
    assertThat(verdict(signed(), new byte[0], NOON)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void every_cut_of_a_signature_is_refused() {
    var signature = signed().getOrDefault(SIGNATURE, "");
    assertThat(signature).hasSize(47);
    for (int length = 0; length < signature.length(); length++) {
      var headers = new HashMap<>(signed());
      headers.put(SIGNATURE, signature.substring(0, length));
      // Base64 may go without its padding: the same bytes are the same signature.
      boolean same = length >= signature.length() - 1;
      assertThat(verdict(headers) == Verdict.VALID).isEqualTo(same);
    }
  }

  @Test
  void without_a_secret_of_ours_nothing_is_valid() {
    assertThat(
            WebhookSignature.verify(
                List.of(),
                signed().get(ID),
                signed().get(TIMESTAMP),
                signed().get(SIGNATURE),
                BODY,
                at(NOON)))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void a_secret_out_of_the_standards_bounds_is_our_own_mistake() {
    for (var secret :
        List.of("", "abc", "whsec_", secretOf(23), secretOf(65), SECRET.substring(6))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> WebhookSignature.headers(List.of(secret), "msg_1", NOON, BODY));
    }
    for (var secret : List.of(secretOf(24), secretOf(64))) {
      assertThat(WebhookSignature.headers(List.of(secret), "msg_1", NOON, BODY)).hasSize(3);
    }
  }

  private static Map<String, String> signed() {
    return WebhookSignature.headers(List.of(SECRET), "msg_1", NOON, BODY);
  }

  private static Verdict verdict(Map<String, String> headers) {
    return verdict(headers, BODY, NOON);
  }

  private static Verdict verdict(Map<String, String> headers, byte[] body, Instant now) {
    return WebhookSignature.verify(
        List.of(SECRET),
        headers.get(ID),
        headers.get(TIMESTAMP),
        headers.get(SIGNATURE),
        body,
        at(now));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static String secretOf(int bytes) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
  }

  private static Map<String, List<String>> asLists(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }
}
