package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
  private static final String HOSTILE =
      "</p><script>alert(1)</script>\" onload='x' `&amp;&#60; <!-- \u2028 halo 👋";

  @Test
  void a_browser_reads_back_exactly_the_text_between_tags_and_in_attributes() {
    var html = HtmlText.of(HOSTILE);

    for (var quote : new String[] {"\"", "'"}) {
      var page = Jsoup.parse("<pre title=" + quote + html + quote + ">" + html + "</pre>");
      assertThat(page.select("pre").attr("title")).isEqualTo(HOSTILE);
      assertThat(page.wholeText()).isEqualTo(HOSTILE);
      assertThat(page.select("script")).isEmpty();
      assertThat(page.select("[onload]")).isEmpty();
    }
  }

  @Test
  void without_it_the_same_text_becomes_markup() {
    assertThat(Jsoup.parse("<pre>" + HOSTILE + "</pre>").select("script")).isNotEmpty();
  }

  @Test
  void plain_text_stays_as_it_is_and_nul_becomes_visible() {
    assertThat(HtmlText.of("Toko Bunga, jl. Melati 5")).isEqualTo("Toko Bunga, jl. Melati 5");
    assertThat(HtmlText.of("a\u0000b")).isEqualTo("a\ufffdb");
    assertThat(HtmlText.of("")).isEmpty();
  }
}
