package app.sapa.guard;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import app.sapa.Rule;
import app.sapa.guard.ContentCheck.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final int MEBIBYTE = 1_048_576;

  private @TempDir Path folder;
  private FakeClamd daemon;

  @BeforeEach
  void listens() throws IOException {
    daemon = FakeClamd.reading(2 * MEBIBYTE);
  }

  @AfterEach
  void hangsUp() throws IOException {
    daemon.close();
  }

  private Verdict verdict(byte[] bytes) throws IOException {
    return verdict(daemon.address(), bytes, Duration.ofSeconds(20));
  }

  private Verdict verdict(String address, byte[] bytes, Duration patience) throws IOException {
    var file = Files.write(folder.resolve("file"), bytes);
    try (var talk = ClamdTalk.with(ClamdAddress.parse(address).orElseThrow(), patience)) {
      return Clamd.verdict(talk.about(file));
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @Rule("FILE-04")
  void a_file_is_told_whole_and_found_clean_or_harmful() throws IOException {
    var large = new byte[2 * MEBIBYTE];

    assertThat(verdict(text("harga"))).isEqualTo(new Verdict.Clean());
    assertThat(verdict(large)).isEqualTo(new Verdict.Clean());
    assertThat(daemon.heard()).containsExactly(5, large.length);
    assertThat(verdict(text("a " + FakeClamd.HARMFUL)))
        .isEqualTo(new Verdict.Harmful("Win.Test.EICAR_HDB-1"));
  }

  @Test
  void what_is_more_than_it_reads_is_too_large() throws IOException {
    assertThat(verdict(new byte[2 * MEBIBYTE + 1])).isEqualTo(new Verdict.TooLarge());
    assertThat(verdict(new byte[12 * MEBIBYTE])).isEqualTo(new Verdict.TooLarge());
  }

  @ParameterizedTest
  @ValueSource(strings = {FakeClamd.TROUBLING, FakeClamd.DEADLY})
  void trouble_over_there_is_no_verdict(String content) {
    assertThatIOException().isThrownBy(() -> verdict(text(content)));
  }

  @Test
  void whoever_says_nothing_is_not_waited_for_long() {
    assertThatIOException()
        .isThrownBy(() -> verdict(daemon.address(), text(FakeClamd.SLOW), SOON))
        .withMessageContaining("too long");
  }

  @Test
  void whoever_does_not_even_listen_is_not_waited_for_long() throws IOException {
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var address = "127.0.0.1:" + deaf.getLocalPort();
      assertThatIOException()
          .isThrownBy(() -> verdict(address, new byte[24 * MEBIBYTE], SOON))
          .withMessageContaining("too long");
    }
  }

  @Test
  void nobody_there_is_no_verdict() throws IOException {
    daemon.close();

    assertThatIOException().isThrownBy(() -> verdict(text("harga")));
    assertThatIOException()
        .isThrownBy(() -> verdict("nobody.invalid:3310", text("harga"), Duration.ofSeconds(20)));
  }

  @Test
  void an_address_is_a_host_and_a_port() {
    assertThat(ClamdAddress.parse("clamd:3310")).contains(new ClamdAddress("clamd", 3310));
    assertThat(ClamdAddress.parse("[::1]:1")).contains(new ClamdAddress("::1", 1));
    for (var wrong : List.of("clamd", "clamd:", ":3310", "clamd:0", "clamd:65536", "a b:1", "")) {
      assertThat(ClamdAddress.parse(wrong)).isEmpty();
    }
  }

  private FileStore store() {
    return CheckedStore.in(
        folder.resolve("files"), file -> verdict(daemon.address(), Files.readAllBytes(file), SOON));
  }

  private static void keep(FileStore store, String content) throws IOException {
    store.keep(7, "rahasia.txt", new ByteArrayInputStream(text(content)), store.largest());
  }

  @Test
  @Rule("FILE-04")
  void nothing_is_kept_of_what_is_harmful_or_could_not_be_checked() throws IOException {
    var store = store();

    assertRefused("file.infected", () -> keep(store, FakeClamd.HARMFUL));
    assertThatExceptionOfType(Unchecked.class).isThrownBy(() -> keep(store, FakeClamd.TROUBLING));
    daemon.close();
    assertRefused("file.unchecked", () -> keep(store, "harga"));

    try (var kept = Files.walk(folder.resolve("files"))) {
      assertThat(kept.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void the_log_tells_what_was_found_and_nothing_of_the_file() {
    var told = new ArrayList<String>();
    var logger = Logger.getLogger(FileStore.class.getName());
    var listening =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(listening);
    try {
      assertRefused("file.infected", () -> keep(store(), FakeClamd.HARMFUL));
    } finally {
      logger.removeHandler(listening);
    }

    assertThat(told).containsExactly("workspace 7: a file with Win.Test.EICAR_HDB-1 was refused");
  }
}
