package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void words_are_folded_and_keep_their_places() {
    assertThat(Words.in("Halo, JOSÉ!"))
        .containsExactly(new Words.Word("halo", 0, 4), new Words.Word("jose", 6, 10));
  }

  @Test
  void letters_with_marks_of_their_own_are_the_same_as_whole_ones() {
    assertThat(Words.foldedIn("Rene\u0301e")).isEqualTo(Words.foldedIn("Ren\u00e9e"));
    assertThat(Words.foldedIn("Łódź Straße ＡＢＣ")).containsExactly("lodz", "strasse", "abc");
  }

  @Test
  @Rule("SRCH-25")
  void every_part_of_an_address_is_a_word() {
    assertThat(Words.in("john_smith@gmail.com."))
        .containsExactly(
            new Words.Word("john", 0, 4),
            new Words.Word("smith", 5, 10),
            new Words.Word("gmail", 11, 16),
            new Words.Word("com", 17, 20));
  }

  @Test
  @Rule("SRCH-24")
  void an_emoji_is_one_word_however_many_code_points_it_has() {
    assertThat(Words.foldedIn("🎉🎉 👨‍👩‍👧 🇮🇩❤️"))
        .containsExactly("🎉", "🎉", "👨‍👩‍👧", "🇮🇩", "❤");
    assertThat(Words.foldedIn("❤")).isEqualTo(Words.foldedIn("❤️"));
  }

  @Test
  void apostrophes_stay_inside_words_whichever_keyboard_wrote_them() {
    assertThat(Words.foldedIn("don’t")).isEqualTo(Words.foldedIn("don't")).containsExactly("don't");
  }

  @Test
  void numbers_are_cut_like_words() {
    assertThat(Words.foldedIn("016,014 Rp1.250.000"))
        .containsExactly("016", "014", "rp1", "250", "000");
  }
}
