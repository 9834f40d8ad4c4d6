package app.sapa.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private final Texts texts = new Texts();

  @Test
  void the_same_key_speaks_each_language() {
    assertThat(texts.of(Languages.ENGLISH, "sign-in.submit")).isEqualTo("Sign in");
    assertThat(texts.of(Languages.INDONESIAN, "sign-in.submit")).isEqualTo("Masuk");
    assertThat(texts.of(Locale.of("id", "ID"), "sign-in.submit")).isEqualTo("Masuk");
    assertThat(texts.of(Locale.GERMANY, "sign-in.submit")).isEqualTo("Sign in");
  }

  @Test
  void numbers_choose_between_one_and_many() {
    assertThat(texts.of(Languages.ENGLISH, "sign-in.wait", 1)).contains("wait one second and");
    assertThat(texts.of(Languages.ENGLISH, "sign-in.wait", 8)).contains("wait 8 seconds and");
    assertThat(texts.of(Languages.INDONESIAN, "sign-in.wait", 8)).contains("8 detik");
  }

  @Test
  void a_key_without_a_text_shows_itself() {
    assertThat(texts.of(Languages.ENGLISH, "no.such.key", 1)).isEqualTo("no.such.key");
  }

  @Test
  void texts_of_one_beginning_come_by_the_rest_of_their_keys() {
    assertThat(texts.beginning("role.", Languages.INDONESIAN))
        .containsEntry("agent", "Agen")
        .containsEntry("owner", "Pemilik")
        .doesNotContainKey("role.agent");
  }

  @Test
  @Rule("I18N-04")
  void both_languages_have_the_same_keys_and_none_is_blank() {
    var english = bundle("translations.properties");
    var indonesian = bundle("translations_id.properties");

    assertThat(indonesian.keySet()).isEqualTo(english.keySet());
    assertThat(english.values()).noneMatch(String::isBlank);
    assertThat(indonesian.values()).noneMatch(String::isBlank);
  }

  @Test
  void both_languages_fill_the_same_placeholders() {
    var english = bundle("translations.properties");
    var indonesian = bundle("translations_id.properties");

    english.forEach(
        (key, text) ->
            assertThat(placeholders(indonesian.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
  }

  @Test
  void an_apostrophe_never_swallows_a_placeholder() {
    for (var file : List.of("translations.properties", "translations_id.properties")) {
      bundle(file)
          .forEach(
              (key, text) -> {
                boolean pattern = !placeholders(text).isEmpty() && !key.startsWith("island.");
                if (pattern) {
                  assertThat(text.replace("''", "")).as(file + " " + key).doesNotContain("'");
                } else {
                  assertThat(text).as(file + " " + key).doesNotContain("''");
                }
              });
    }
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private static Map<String, String> bundle(String file) {
    try (var stream = Texts.class.getResourceAsStream("/vaadin-i18n/" + file);
        var reader =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      var texts = new TreeMap<String, String>();
      properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
