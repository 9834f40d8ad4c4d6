package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.sapa.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageSummaryTest {
  private static final String ADDRESS = "https://toko.example/kain/parang";

  private static Optional<PageSummary> of(String file) {
    return of(file, "text/html");
  }

  private static Optional<PageSummary> of(String file, @Nullable String type) {
    try (var in = PageSummaryTest.class.getResourceAsStream("pages/" + file)) {
      return PageSummary.of(new WebPage(ADDRESS, type, in.readAllBytes(), true));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<PageSummary> written(String html) {
    var bytes = html.getBytes(StandardCharsets.UTF_8);
    return PageSummary.of(new WebPage(ADDRESS, "text/html; charset=utf-8", bytes, false));
  }

  @Test
  @Rule("LNK-03")
  void a_page_tells_its_title_description_and_picture() {
    assertThat(of("shop.html"))
        .contains(
            new PageSummary(
                "Batik & Tulis Parang",
                "Dibuat di Lasem, selama tiga bulan.",
                "https://toko.example/foto/parang.png?w=600"));
  }

  @Test
  void a_page_that_speaks_to_nobody_in_particular_has_its_title_and_description() {
    assertThat(of("plain.html")).contains(new PageSummary("Jam buka", "Senin sampai Sabtu", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"untitled.html", "blank-title.html", "refresh.html"})
  void without_a_title_there_is_nothing_to_show(String file) {
    assertThat(of(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/pdf", "application/json", "video/mp4", "texthtml", ""})
  void only_pages_are_read(String type) {
    assertThat(of("shop.html", type)).isEmpty();
    assertThat(of("shop.html", null)).isEmpty();
  }

  @Test
  @Rule("LNK-10")
  void what_turns_the_direction_or_cannot_be_seen_is_left_out() {
    assertThat(of("marks.html"))
        .contains(new PageSummary("Bankgnp.kitab resmi aman 👩‍🌾", "abc", null));
  }

  @Test
  @Rule("LNK-10")
  void markup_stays_text_and_a_script_is_no_picture() {
    assertThat(of("markup.html"))
        .contains(
            new PageSummary(
                "<img src=x onerror=alert(1)><b>Promo", "<script>alert(1)</script>", null));
  }

  @Test
  void a_picture_inside_the_page_is_passed_over_for_one_that_can_be_fetched() {
    assertThat(of("picture-as-data.html").orElseThrow().picture())
        .isEqualTo("https://peta.example/jalan.png");
    assertThat(of("picture-elsewhere.html").orElseThrow().picture()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252.html,text/html,Café René",
    "windows-1252.html,text/html; charset=ISO-8859-1,Café René",
    "windows-1252.html,text/html; charset=\"no such\",Café René",
    "not-utf-8.html,text/html,Caf lama",
    "not-utf-8.html,text/html; charset=x-unknown-8,Caf lama"
  })
  void characters_are_read_as_the_page_says_and_what_is_none_is_left_out(
      String file, String type, String title) {
    assertThat(of(file, type).orElseThrow().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({"149,149", "150,150", "151,150", "100000,150"})
  void a_title_has_at_most_150_characters(int written, int shown) {
    var title = written("<title>" + "👋".repeat(written) + "</title>").orElseThrow().title();

    assertThat(title.codePointCount(0, title.length())).isEqualTo(shown);
    assertThat(title.endsWith("…")).isEqualTo(written > 150);
  }

  @Test
  void a_description_has_at_most_300_characters() {
    var told =
        written("<title>T</title><meta name=description content='" + "x".repeat(90_000) + "'>");

    assertThat(told.orElseThrow().description()).isEqualTo("x".repeat(299) + "…");
  }

  @Test
  @Rule("LNK-10")
  void a_page_as_deep_as_half_a_mebibyte_allows_is_read_in_no_time() {
    var deep = "<title>Dalam</title>" + "<div>".repeat(100_000);
    var wide = "<title>Lebar</title>" + "<meta name=a content=b>".repeat(20_000);
    var broken = "<title>Rusak</title>" + "<table><a><b><svg><p>".repeat(20_000);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(written(deep).orElseThrow().title()).isEqualTo("Dalam");
          assertThat(written(wide).orElseThrow().title()).isEqualTo("Lebar");
          assertThat(written(broken).orElseThrow().title()).isEqualTo("Rusak");
        });
  }

  @Test
  void a_page_cut_off_in_the_middle_tells_what_came_before() {
    assertThat(written("<title>Awal</title><meta property=og:descr").orElseThrow().title())
        .isEqualTo("Awal");
  }

  @Test
  void a_picture_is_called_as_its_file_is() {
    var page =
        new WebPage("https://toko.example/foto/kain.png?w=9", "image/png", new byte[0], true);

    assertThat(PageSummary.of(page))
        .contains(new PageSummary("kain.png", "", "https://toko.example/foto/kain.png?w=9"));
  }
}
