package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VeilTest {
  private final UUID ayu = UUID.randomUUID();
  private final Veil veil =
      new Veil(
          Map.of(
              ayu,
              List.of(
                  Secret.number("6281234567890"),
                  Secret.number("081234567890"),
                  Secret.address("Lestari@toko.example"))));

  @ParameterizedTest
  @Rule("VIS-17")
  @ValueSource(
      strings = {
        "6281234567890",
        "+6281234567890",
        "+62 812-3456-7890",
        "62 (812) 3456.7890",
        "+62 812\u00A03456\u00A07890"
      })
  void a_number_is_masked_however_it_is_grouped(String written) {
    assertThat(veil.over(ayu, "Ke " + written + ", ya")).isEqualTo("Ke 628••••••7890, ya");
  }

  @ParameterizedTest
  @Rule("VIS-17")
  @CsvSource({
    "0812 3456 7890, 081•••••7890",
    "LESTARI@TOKO.EXAMPLE, Le•••@toko.example",
    "https://wa.me/6281234567890?a, https://wa.me/628••••••7890?a",
    "16281234567890, 16281234567890",
    "62812345678901, 62812345678901",
    "bu.lestari@toko.example, bu.lestari@toko.example",
    "'', ''"
  })
  void what_it_is_part_of_is_something_else(String text, String shown) {
    assertThat(veil.over(ayu, text)).isEqualTo(shown);
    assertThat(veil.over(UUID.randomUUID(), text)).isEqualTo(text);
    assertThat(Veil.NONE.over(ayu, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @Rule("VIS-17")
  @CsvSource({
    "Ke 628, Ke 628",
    "Ke 6281, Ke 628•",
    "Ke +62 812-3456-, Ke 628•",
    "Ke 628123456789, Ke 628•",
    "Ke lesta, Ke Le•••",
    "Ke lestari@toko, Ke Le•••",
    "Ke le, Ke le"
  })
  void at_the_end_of_a_beginning_no_more_of_it_stands_than_of_the_whole(String text, String shown) {
    assertThat(veil.overBeginning(ayu, text, text.length())).isEqualTo(shown);
  }

  @Test
  void a_text_that_is_not_cut_keeps_its_end() {
    assertThat(veil.overBeginning(ayu, "Halo Lestari", 140)).isEqualTo("Halo Lestari");
  }
}
