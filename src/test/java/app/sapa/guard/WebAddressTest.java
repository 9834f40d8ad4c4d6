package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lihat https://toko.example/parang.|https://toko.example/parang",
        "(https://toko.example/a?b=c#d)|https://toko.example/a?b=c#d",
        "HTTPS://Toko.example/|HTTPS://Toko.example/",
        "http://toko.example|http://toko.example",
        "“https://toko.example/a”, katanya|https://toko.example/a",
        "https://toko.example/kain-é|https://toko.example/kain-%C3%A9"
      })
  void an_address_is_read_out_of_a_text_without_what_only_ends_the_sentence(
      String text, String address) {
    assertThat(WebAddress.firstIn(text)).contains(address);
  }

  @Test
  @Rule("LNK-09")
  void of_several_addresses_the_first_one_counts() {
    assertThat(WebAddress.firstIn("Ini https://satu.example/ atau https://dua.example/"))
        .contains("https://satu.example/");
    assertThat(WebAddress.firstIn("https://rusak.example/%% dan https://dua.example/")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Halo",
        "www.toko.example",
        "ftp://toko.example/",
        "javascript:alert(1)//https",
        "https://",
        "https://)",
        "https:///jalan",
        "https://例え.example/"
      })
  void what_cannot_be_called_is_no_address(String text) {
    assertThat(WebAddress.firstIn(text)).isEmpty();
  }

  @Test
  void an_address_of_2048_characters_is_called_and_a_longer_one_is_not() {
    var begin = "https://toko.example/";

    assertThat(WebAddress.firstIn(begin + "x".repeat(2_048 - begin.length()))).isPresent();
    assertThat(WebAddress.firstIn(begin + "x".repeat(2_049 - begin.length()))).isEmpty();
  }

  @Test
  void people_know_a_site_without_its_www() {
    assertThat(WebAddress.site("https://www.Toko.example:443/parang")).isEqualTo("toko.example");
  }
}
