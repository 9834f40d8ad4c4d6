package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.fault.PackagedServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while somebody writes, and started again: nothing of theirs is lost. */
class RestartJourney {
  private static final String AGENT = "rajin@hari-uji.example";
  private static final String PASSWORD = "dari-pagi-sampai-petang-2026";

  @Test
  void what_waits_what_is_sent_meanwhile_and_what_is_still_written_outlive_a_killed_server(
      @TempDir Path folder) throws IOException, InterruptedException {
    try (var server = server(folder)) {
      server.start();
      try (var person = Person.at(server.address().toString(), 1440)) {
        var page = person.signInToInbox(AGENT, PASSWORD, "/w/hari-uji/inbox/all");
        Person.row(page, "Sari Sunting").click();
        assertThat(page.locator("sapa-thread")).containsText("saya Sari");
        write(page, "Besok saya kabari.");
        page.keyboard().press("Escape");
        Person.row(page, "Joko Jauh").click();
        assertThat(page.locator("sapa-thread")).containsText("saya Joko");
        say(page, "Sebelum mati.");
        assertThat(bubble(page, "Sebelum mati.")).hasClass(Pattern.compile(".*waiting.*"));
        server.kill();

        say(page, "Selama mati.");
        assertThat(bubble(page, "Selama mati.")).isVisible();
        write(page, "Belum selesai");
        assertThat(page.locator("sapa-connection p")).isVisible();
        var place = page.url();
        server.start();

        assertThat(delivered(page, "Sebelum mati.")).hasCount(1);
        assertThat(delivered(page, "Selama mati.")).hasCount(1);
        assertThat(field(page)).hasValue("Belum selesai");
        assertThat(page).hasURL(place);

        page.reload();
        assertThat(delivered(page, "Sebelum mati.")).hasCount(1);
        assertThat(delivered(page, "Selama mati.")).hasCount(1);
        assertThat(field(page)).hasValue("Belum selesai");
        Person.row(page, "Sari Sunting").click();
        assertThat(page.locator("sapa-thread")).containsText("saya Sari");
        assertThat(field(page)).hasValue("Besok saya kabari.");
      }
    }
  }

  private static PackagedServer server(Path folder) throws IOException {
    var tenants = Files.createDirectories(folder.resolve("tenants/hari-uji"));
    Folders.copy(Path.of("src/test/tenants/hari-uji"), tenants);
    return new PackagedServer(
        folder.resolve("server"),
        Map.of(
            "SAPA_DATA", folder.resolve("data").toString(),
            "SAPA_DEMO", "true",
            "SAPA_TENANTS", folder.resolve("tenants").toString()));
  }

  private static Locator field(Page page) {
    return page.locator("sapa-composer textarea");
  }

  private static void write(Page page, String text) {
    field(page).click();
    page.keyboard().type(text);
  }

  private static void say(Page page, String text) {
    write(page, text);
    page.keyboard().press("Enter");
  }

  private static Locator bubble(Page page, String text) {
    return page.locator("sapa-thread .bubble").filter(new Locator.FilterOptions().setHasText(text));
  }

  /** The server has it: neither waits it nor is it on its way there. */
  private static Locator delivered(Page page, String text) {
    return page.locator("sapa-thread .bubble:has(.status):not(.waiting):not(:has(.sending))")
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
