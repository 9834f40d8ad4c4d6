package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SafeJsonTest {
  enum Kind {
    TEXT,
    IMAGE
  }

  record Attachment(String url, @Nullable Long size) {}

  record Letter(
      String id,
      Kind kind,
      @Nullable String text,
      @Nullable Instant sentAt,
      List<Attachment> attachments,
      Map<String, String> attributes) {}

  record Figures(int count, double ratio, boolean on) {}

  private static final String LETTER =
      """
      {"id":"m-1","kind":"TEXT","text":"Halo","sentAt":"2026-11-20T10:00:00Z",
       "attachments":[{"url":"https://x","size":3}],"attributes":{"tier":"gold"}}
      """;

  @Test
  void a_well_formed_body_becomes_a_record() {
    assertThat(letter(LETTER))
        .isEqualTo(
            new Letter(
                "m-1",
                Kind.TEXT,
                "Halo",
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(new Attachment("https://x", 3L)),
                Map.of("tier", "gold")));
  }

  @Test
  void what_may_be_absent_may_be_absent_or_null() {
    var sparse =
        "{\"id\":\"m\",\"kind\":\"TEXT\",\"text\":null,\"attachments\":[],\"attributes\":{}}";

    assertThat(letter(sparse))
        .isEqualTo(new Letter("m", Kind.TEXT, null, null, List.of(), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":1}", "[]", "[\"x\"]", "7", "7.5", "true", "null"})
  void each_string_field_refuses_everything_that_is_no_string(String hostile) {
    for (var field :
        List.of("\"m-1\"", "\"TEXT\"", "\"https://x\"", "\"gold\"", "\"2026-11-20T10:00:00Z\"")) {
      // Only the date may be null, and it may be a number too: seconds since 1970.
      boolean allowed =
          field.contains("2026") && (hostile.equals("null") || hostile.startsWith("7"));
      assertThat(refusal(LETTER.replace(field, hostile)).isEmpty())
          .as("%s for %s", hostile, field)
          .isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"count\":\"5\",\"ratio\":1.5,\"on\":true}",
        "{\"count\":5.5,\"ratio\":1.5,\"on\":true}",
        "{\"count\":99999999999,\"ratio\":1.5,\"on\":true}",
        "{\"count\":null,\"ratio\":1.5,\"on\":true}",
        "{\"ratio\":1.5,\"on\":true}",
        "{\"count\":5,\"ratio\":\"1.5\",\"on\":true}",
        "{\"count\":5,\"ratio\":1.5,\"on\":\"true\"}",
        "{\"count\":5,\"ratio\":1.5,\"on\":1}",
        "{\"count\":true,\"ratio\":1.5,\"on\":true}"
      })
  void numbers_and_booleans_are_not_made_from_anything_else(String json) {
    assertThat(SafeJson.read(bytes(json), Figures.class)).isInstanceOf(JsonRead.Refused.class);
  }

  @Test
  void a_missing_or_null_field_is_named() {
    assertThat(refusal(LETTER.replace("\"id\":\"m-1\",", "")))
        .isEqualTo("missing or not of the right kind: id");
    assertThat(refusal(LETTER.replace("\"https://x\"", "null")))
        .isEqualTo("missing or not of the right kind: attachments[].url");
  }

  @Test
  void there_is_no_null_in_a_list_or_a_map() {
    assertThat(refusal(LETTER.replace("[{", "[null,{"))).contains("attachments");
    assertThat(refusal(LETTER.replace("\"gold\"", "null"))).contains("attributes");
  }

  @Test
  void unknown_fields_are_refused_unless_asked_to_be_ignored() {
    var json = bytes(LETTER.replaceFirst("\\{", "{\"isAdmin\":true,"));

    assertThat(SafeJson.read(json, Letter.class))
        .isEqualTo(new JsonRead.Refused<Letter>("unknown field: isAdmin"));
    assertThat(SafeJson.readIgnoringUnknown(json, Letter.class))
        .isEqualTo(new JsonRead.Value<>(letter(LETTER)));
  }

  @Test
  void a_key_given_twice_is_refused_wherever_it_is() {
    for (var json :
        List.of("{\"a\":1,\"a\":2}", "{\"x\":{\"a\":1,\"a\":1}}", "{\"a\":1,\"\\u0061\":2}")) {
      assertThat(SafeJson.read(bytes(json), JsonNode.class))
          .isEqualTo(new JsonRead.Refused<JsonNode>("a field is there twice"));
    }
  }

  @Test
  void depth_fifty_is_read_and_fifty_one_refused() {
    assertThat(isRead("[".repeat(50) + "]".repeat(50))).isTrue();
    assertThat(isRead("[".repeat(51) + "]".repeat(51))).isFalse();
    assertThat(isRead("[".repeat(1_000_000))).isFalse();
  }

  @Test
  void a_string_of_a_mebi_of_characters_is_read_and_one_more_refused() {
    assertThat(isRead("\"" + "x".repeat(1_048_576) + "\"")).isTrue();
    assertThat(isRead("\"" + "x".repeat(1_048_577) + "\"")).isFalse();
  }

  @Test
  void a_number_of_a_hundred_digits_is_read_and_one_more_refused() {
    assertThat(isRead("9".repeat(100))).isTrue();
    assertThat(isRead("9".repeat(101))).isFalse();
    assertThat(isRead("0." + "9".repeat(99))).isTrue();
    assertThat(isRead("0." + "9".repeat(101))).isFalse();
  }

  @Test
  void a_body_of_more_than_four_mebibytes_is_refused() {
    var fill = "\"" + "x".repeat(1_000_000) + "\"";

    assertThat(isRead("[%s,%s,%s,%s]".formatted(fill, fill, fill, fill))).isTrue();
    assertThat(isRead("[%s,%s,%s,%s,%s]".formatted(fill, fill, fill, fill, fill))).isFalse();
  }

  @Test
  void nul_is_dropped_from_values_and_keys_and_nothing_else_is() {
    var json = "{\"a\\u0000b\":\"\\u0000x\\u0000\\\\u0000y\\\\\\u0000\\u00001\\n\"}";

    var read = (JsonRead.Value<JsonNode>) SafeJson.read(bytes(json), JsonNode.class);

    assertThat(read.value().get("ab").asString()).isEqualTo("x\\u0000y\\1\n");
  }

  @Test
  void two_keys_that_differ_in_nul_only_are_the_same_key_twice() {
    assertThat(isRead("{\"a\":1,\"a\\u0000\":2}")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "{\"a\"}",
        "{'a':1}",
        "{\"a\":1,}",
        "[1,]",
        "[1] []",
        "01",
        "NaN",
        "+1",
        "// c\n1",
        "/* c */1",
        "\"a\nb\"",
        "\"\u0000\"",
        "\"\\x41\"",
        "\"\\u00",
        "\"\\",
        "\\u0000",
        "\ufeff1x",
        "undefined",
        "0x10",
        "\"a"
      })
  void what_is_not_strict_json_is_refused_with_a_short_reason(String json) {
    assertThat(reason(SafeJson.read(bytes(json), JsonNode.class))).isNotEmpty().hasSizeLessThan(60);
  }

  @Test
  void only_utf_8_is_read() {
    assertThat(reason(SafeJson.read("\"x\"".getBytes(StandardCharsets.UTF_16), JsonNode.class)))
        .isNotEmpty();
    assertThat(reason(SafeJson.read(new byte[] {'"', (byte) 0xc3, '"'}, JsonNode.class)))
        .isEqualTo("not UTF-8");
    assertThat(
            reason(SafeJson.read(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, JsonNode.class)))
        .isEqualTo("not UTF-8");
  }

  @Test
  void a_reason_is_one_short_line_and_shows_no_value() {
    var hostileName = "x\\nINFO owner signed in " + "y".repeat(500);
    var unknown = refusal("{\"" + hostileName + "\":1}");
    var wrong = refusal(LETTER.replace("\"TEXT\"", "\"s3cret-value\""));

    assertThat(unknown).hasSizeLessThan(130).doesNotContain("\n");
    assertThat(wrong).doesNotContain("s3cret-value").contains("kind");
  }

  @Test
  void what_is_written_reads_back_the_same() {
    assertThat(SafeJson.read(SafeJson.write(letter(LETTER)), Letter.class))
        .isEqualTo(new JsonRead.Value<>(letter(LETTER)));
  }

  private static Letter letter(String json) {
    return switch (SafeJson.read(bytes(json), Letter.class)) {
      case JsonRead.Value<Letter>(var value) -> value;
      case JsonRead.Refused<Letter>(var reason) -> throw new AssertionError(reason);
    };
  }

  private static String refusal(String json) {
    return reason(SafeJson.read(bytes(json), Letter.class));
  }

  private static String reason(JsonRead<?> read) {
    return read instanceof JsonRead.Refused<?>(var reason) ? reason : "";
  }

  private static boolean isRead(String json) {
    return SafeJson.read(bytes(json), JsonNode.class) instanceof JsonRead.Value;
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
