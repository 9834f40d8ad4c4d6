package app.sapa.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|id",
        "id-ID,id;q=0.9,en;q=0.8|id",
        "en-GB,id;q=0.5|en",
        "de,id;q=0.4,en;q=0.2|id",
        "de|en",
        "id;q=0,en|en",
        "*|en"
      })
  void the_browser_s_best_wish_that_sapa_speaks_is_granted(String header, String tag) {
    assertThat(Languages.preferred(header).getLanguage()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";;;", "en;q=ten", "\u0000", ","})
  void nonsense_is_answered_in_english(String header) {
    assertThat(Languages.preferred(header)).isEqualTo(Languages.ENGLISH);
  }

  @Test
  void only_spoken_languages_can_be_chosen() {
    assertThat(Languages.spoken("id")).contains(Languages.INDONESIAN);
    assertThat(Languages.spoken("fr")).isEmpty();
    assertThat(Languages.spoken("../id")).isEmpty();
  }
}
