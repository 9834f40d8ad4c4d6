package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import app.sapa.Rule;
import app.sapa.base.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileStoreTest {
  private static final long SEKAR = 7;
  private static final long MEBIBYTE = 1_048_576;
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private final FileStore store = new FileStore();
  @TempDir Path folder;

  @BeforeEach
  void opens() {
    store.clock = Clock.systemUTC();
    store.check = _ -> new ContentCheck.Verdict.Clean();
    store.folder =
        new FileFolder() {
          @Override
          public Path path() {
            return folder;
          }
        };
  }

  private KeptFile keep(String name, byte[] bytes) throws IOException {
    return store.keep(SEKAR, name, new ByteArrayInputStream(bytes), store.largest());
  }

  static List<Arguments> honest() {
    return List.of(
        kept("a picture", "kain.png", Brought.png(800, 600), FileType.PNG, new Pixels(800, 600)),
        kept("a camera", "A.JPG", Brought.jpeg(640, 480, 1), FileType.JPEG, new Pixels(640, 480)),
        kept(
            "on its side",
            "b.jpeg",
            Brought.jpeg(640, 480, 6),
            FileType.JPEG,
            new Pixels(480, 640)),
        kept("moving", "c.gif", Brought.gif(300, 200), FileType.GIF, new Pixels(300, 200)),
        kept("of the web", "d.webp", Brought.webp(300, 200), FileType.WEBP, new Pixels(300, 200)),
        kept("a PDF", "Faktur 12.pdf", Brought.pdf(), FileType.PDF, null),
        kept("a letter", "surat.docx", Brought.office("word/document.xml"), FileType.DOCX, null),
        kept(
            "prices",
            "harga.csv",
            Brought.bytes("kain,harga\nparang,Rp10.000\n"),
            FileType.CSV,
            null),
        kept("a voice", "pesan.ogg", Brought.bytes("OggS", 0, 2), FileType.OGG, null),
        kept("recorded", "suara.weba", Brought.bytes(0x1a, 0x45, 0xdf, 0xa3), FileType.WEBA, null),
        kept("a film", "f.mp4", Brought.bytes(0, 0, 0, 24, "ftypisom"), FileType.MP4, null),
        kept("music", "lagu.mp3", Brought.bytes("ID3", 4, 0), FileType.MP3, null));
  }

  private static Arguments kept(
      String what, String name, byte[] bytes, FileType type, Pixels pixels) {
    return argumentSet(what, name, bytes, type, pixels);
  }

  @ParameterizedTest
  @MethodSource("honest")
  @Rule("FILE-04")
  void what_people_send_each_other_is_kept_and_known_for_what_it_is(
      String name, byte[] bytes, FileType type, Pixels pixels) throws IOException {
    var file = keep(name, bytes);

    assertThat(file.type()).isEqualTo(type);
    assertThat(file.pixels()).isEqualTo(pixels);
    assertThat(file.size()).isEqualTo(bytes.length);
    assertThat(store.find(SEKAR, file.hash()).orElseThrow()).hasBinaryContent(bytes);
  }

  static List<Arguments> hostile() {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    var html = "<!doctype html><script>alert(document.domain)</script>";
    return List.of(
        refused("nothing", "kosong.pdf", new byte[0], "file.empty"),
        refused("a drawing that runs", "logo.svg", Brought.bytes(svg), "file.unknown"),
        refused("a page", "index.html", Brought.bytes(html), "file.unknown"),
        refused("a page as a picture", "foto.png", Brought.bytes(html), "file.lies"),
        refused("a drawing as a picture", "foto.jpg", Brought.bytes(svg), "file.lies"),
        refused("a script", "jalan.sh", Brought.bytes("#!/bin/sh\nrm -rf ~\n"), "file.unknown"),
        refused("a script for Windows", "a.js", Brought.bytes("WScript.Echo(1)"), "file.unknown"),
        refused("a program", "setup.exe", Brought.bytes("MZ", 0x90, 0, 3), "file.unknown"),
        refused("a program as a PDF", "faktur.pdf", Brought.bytes("MZ", 0x90, 0), "file.unknown"),
        refused("a program behind two", "faktur.pdf.exe", Brought.pdf(), "file.unknown"),
        refused("turned around", "foto\u202Egnp.exe", Brought.png(1, 1), "file.unknown"),
        refused("a Linux program", "catatan.txt", Brought.bytes(0x7f, "ELF", 2, 1), "file.unknown"),
        refused("macros", "gaji.docx", Brought.office("word/vbaProject.bin"), "file.unknown"),
        refused("macros by name", "gaji.docm", Brought.office("word/a.xml"), "file.unknown"),
        refused("Java as a letter", "surat.docx", Brought.zip(9, "Main.class"), "file.unknown"),
        refused("an archive that swells", "b.zip", Brought.zip(9_000_000, "0"), "file.unknown"),
        refused("one within a letter", "b.docx", Brought.zip(9_000_000, "x.zip"), "file.unknown"),
        refused("a picture as a PDF", "faktur.pdf", Brought.png(1, 1), "file.lies"),
        refused("a huge picture", "p.png", Brought.png(50_000, 50_000), "file.too-many-pixels"),
        refused("beyond numbers", "p.png", Brought.png(-1, -1), "file.too-many-pixels"),
        refused("huge and moving", "p.gif", Brought.gif(65_535, 65_535), "file.too-many-pixels"),
        refused("huge of the web", "p.webp", Brought.webp(16_383, 16_383), "file.too-many-pixels"),
        refused(
            "huge from a camera", "p.jpg", Brought.jpeg(65_500, 65_500, 1), "file.too-many-pixels"),
        refused("no size", "p.png", Brought.png(0, 5), "file.broken-picture"),
        refused("cut off", "p.jpg", Brought.bytes(0xff, 0xd8, 0xff, 0xe0), "file.broken-picture"),
        refused(
            "in a circle",
            "p.jpg",
            Brought.bytes(0xff, 0xd8, 0xff, 0xff, 0xff),
            "file.broken-picture"),
        refused("padding", "p.jpg", jpegOf(0xff), "file.broken-picture"),
        refused("a gigabyte in signs", "b64.txt", Brought.bytes("AAAA", 0), "file.unknown"),
        refused("one byte too many", "film.mp4", tooLarge(), "file.too-large"),
        refused("an Exif that points away", "p.jpg", exifPointingAway(), "file.broken-picture"));
  }

  private static Arguments refused(String what, String name, byte[] bytes, String key) {
    return argumentSet(what, name, bytes, key);
  }

  private static byte[] jpegOf(int filling) {
    var bytes = Brought.padded(Brought.bytes(0xff, 0xd8), 2_000_000);
    Arrays.fill(bytes, 2, bytes.length, (byte) filling);
    return bytes;
  }

  private static byte[] exifPointingAway() {
    var exif = Brought.bytes("Exif", 0, 0, "II", 42, 0, 0xff, 0xff, 0xff, 0x7f);
    return Brought.bytes(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, exif);
  }

  private static byte[] tooLarge() {
    return Brought.padded(Brought.bytes(0, 0, 0, 24, "ftypisom"), (int) (25 * MEBIBYTE) + 1);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Rule("FILE-04")
  void what_could_do_harm_or_lies_is_refused_and_nothing_of_it_stays(
      String name, byte[] bytes, String key) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> keep(name, bytes))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    assertThat(everything()).isEmpty();
  }

  @Test
  void a_file_as_large_as_may_be_is_kept() throws IOException {
    var film = Brought.padded(Brought.bytes(0, 0, 0, 24, "ftypisom"), (int) (25 * MEBIBYTE));

    assertThat(keep("film.mp4", film).size()).isEqualTo(25 * MEBIBYTE);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> store.keep(SEKAR, "film.mp4", new ByteArrayInputStream(film), MEBIBYTE))
        .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(1L));
  }

  @Test
  void an_endless_stream_is_cut_off_at_the_limit() {
    var zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> store.keep(SEKAR, "film.mp4", zeros, store.largest()))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("file.too-large"));
    assertThat(everything()).isEmpty();
  }

  @Test
  void what_breaks_off_leaves_nothing() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line broke");
          }
        };
    var begun = new SequenceInputStream(new ByteArrayInputStream(Brought.pdf()), broken);

    assertThatIOException()
        .isThrownBy(() -> store.keep(SEKAR, "faktur.pdf", begun, store.largest()));
    assertThat(everything()).isEmpty();
  }

  @Test
  void the_same_bytes_lie_there_once_per_workspace_whatever_they_are_called() throws IOException {
    var one = keep("faktur.pdf", Brought.pdf());
    var other = keep("salinan.pdf", Brought.pdf());
    store.keep(8, "faktur.pdf", new ByteArrayInputStream(Brought.pdf()), store.largest());

    assertThat(other.hash()).isEqualTo(one.hash());
    assertThat(everything())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each).hasFileName(one.hash()));
    assertThat(store.find(9, one.hash())).isEmpty();
  }

  @Test
  void no_path_of_somebodys_making_is_ever_looked_up() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> store.find(SEKAR, "../../postgres/postgresql.conf"));
  }

  @Test
  void a_file_is_dropped_unless_it_was_brought_again() throws IOException {
    var file = keep("faktur.pdf", Brought.pdf());

    store.drop(SEKAR, file.hash(), store.clock.instant().minus(Duration.ofDays(1)));
    assertThat(store.find(SEKAR, file.hash())).isPresent();

    store.drop(SEKAR, file.hash(), LATER);
    assertThat(store.find(SEKAR, file.hash())).isEmpty();
  }

  @Test
  void what_a_dead_server_was_taking_in_is_tidied_away() throws IOException {
    var file = keep("faktur.pdf", Brought.pdf());
    Files.writeString(folder.resolve("incoming/file123"), "half");

    store.tidy(Instant.EPOCH);
    assertThat(everything()).hasSize(2);
    store.tidy(LATER);
    assertThat(everything()).containsExactly(store.find(SEKAR, file.hash()).orElseThrow());
  }

  private List<Path> everything() {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
