package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "Faktur Nov.pdf, Faktur Nov.pdf",
    "手紙.PDF, 手紙.pdf",
    "../../etc/passwd, passwd",
    "'C:\\Users\\Ayu\\foto.png', foto.png",
    ".htaccess, file.htaccess",
    "..., file",
    "'  ', file",
    "'foto.png  ', foto.png",
    "arsip.tar.gz, arsip.tar.gz",
    "a.b c, a.b c",
  })
  void a_name_is_a_name_and_no_path(String written, String kept) {
    assertThat(FileName.of(written)).hasToString(kept);
  }

  @Test
  void what_cannot_be_seen_or_turns_the_direction_is_left_out() {
    assertThat(FileName.of("fo\0to\u202E\u2066\u200B\r\n\u0085\u2028 a\u00a0b.png"))
        .hasToString("foto a b.png");
    assertThat(FileName.of("foto\u202Egnp.exe").ending()).isEqualTo("exe");
  }

  @Test
  void a_long_name_is_shortened_and_keeps_its_ending() {
    assertThat(FileName.of("a".repeat(100) + ".pdf")).hasToString("a".repeat(100) + ".pdf");
    assertThat(FileName.of("a".repeat(5_000) + ".pdf")).hasToString("a".repeat(100) + ".pdf");
    assertThat(FileName.of("🧵".repeat(200) + ".pdf")).hasToString("🧵".repeat(100) + ".pdf");
  }

  @Test
  void a_header_carries_the_name_twice_and_never_what_would_end_it() {
    assertThat(served("Kain \"batik\"; ñ%.png", FileType.PNG).disposition())
        .isEqualTo(
            "inline; filename=\"Kain _batik__ __.png\";"
                + " filename*=UTF-8''Kain%20%22batik%22%3B%20%C3%B1%25.png");
  }

  @Test
  void only_pictures_sound_and_film_are_shown_in_place() {
    assertThat(FileType.values())
        .filteredOn(FileType::isShown)
        .extracting(FileType::media)
        .allMatch(media -> media.matches("(image/(jpeg|png|gif|webp)|audio/.*|video/.*)"));
    assertThat(served("a.pdf", FileType.PDF).disposition()).startsWith("attachment;");
    assertThat(served("a.csv", FileType.CSV).disposition()).startsWith("attachment;");
  }

  private static ServedFile served(String name, FileType type) {
    return new ServedFile(Path.of("nowhere"), new KeptFile(name, type, 1, "00", null));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0, 4",
    "bytes=4-, 4, 6",
    "bytes=-3, 7, 3",
    "bytes=-99, 0, 10",
    "bytes=8-99, 8, 2",
    "bytes=-, 0, 10",
    "'bytes=0-1,4-5', 0, 10",
    "lines=0-1, 0, 10",
    "bytes=10-, ,",
    "bytes=5-4, ,",
    "bytes=-0, ,",
  })
  void a_part_is_answered_as_it_is_asked_for(String asked, Long first, Long length) {
    var range = ByteRange.of(asked, 10);
    if (first == null) {
      assertThat(range).isEmpty();
    } else {
      assertThat(range).contains(new ByteRange(first, length));
    }
  }
}
