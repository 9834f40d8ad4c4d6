package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.base.Ids;
import app.sapa.guard.Brought;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way through the packaged server: brought, looked at, shown and fetched. */
class FilesJourney {
  private static final String OWNER = "kepala@berkas-uji.example";
  private static final String AGENT = "sari@berkas-uji.example";
  private static final String PASSWORD = "kain-foto-dan-nota-2026";
  private static final String INBOX = "/w/berkas-uji/inbox/all";

  private final Answers server = new Answers(SapaServer.shared().port());

  private static FilePayload text(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Page opened(Person person, String name) {
    var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
    Person.row(page, name).click();
    assertThat(page.locator(".sapa-who h2")).hasText(name);
    return page;
  }

  private static void send(Page page, FilePayload... files) {
    page.locator("sapa-composer input[type=file]").setInputFiles(files);
    page.locator("sapa-composer .send:not([disabled])").click();
    assertThat(page.locator("sapa-composer .upload")).hasCount(0);
  }

  private static APIResponse fetched(Page page, String address, String... header) {
    var options = RequestOptions.create().setHeader("Sec-Fetch-Mode", "no-cors");
    if (header.length > 0) {
      options.setHeader(header[0], header[1]);
    }
    return page.request().get(SapaServer.shared().address() + "/" + address, options);
  }

  private static String address(Locator link) {
    return String.valueOf(link.getAttribute("href"));
  }

  @Test
  @Rule({"FILE-04", "FILE-02", "OIN-12"})
  void files_are_chosen_looked_at_kept_over_a_reload_sent_and_served_so_that_they_can_do_nothing() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Fani Foto");
      var picture = new FilePayload("kain.png", "image/png", Brought.png(400, 300));
      page.locator("sapa-composer input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                picture, text("Harga \"baru\".csv", "parang,250000"), text("a.html", "<script>")
              });
      var refused = page.locator("sapa-composer .upload.refused");
      assertThat(refused).containsText("Files of this kind are not taken.");
      assertFine(page, "sapa-composer .upload.refused", EACH);
      refused.locator(".remove").click();
      assertThat(page.locator("sapa-composer .state")).hasCount(2);
      page.reload();
      assertThat(page.locator("sapa-composer .file-name"))
          .hasText(new String[] {"kain.png", "Harga \"baru\".csv"});
      assertThat(Person.row(page, "Fani Foto")).containsText("2 files");
      page.locator("sapa-composer .send:not([disabled])").click();

      var link = page.locator("sapa-thread a.file").filter(named("baru"));
      assertThat(link).containsText("CSV · 13 B");
      assertThat(page.locator("sapa-thread .photo")).hasCount(1);
      assertFine(page, "sapa-thread a.file", EACH);

      var file = fetched(page, address(link));
      assertThat(file.status()).isEqualTo(200);
      assertThat(file.text()).isEqualTo("parang,250000");
      assertThat(file.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("cache-control", "private, no-cache")
          .hasEntrySatisfying(
              "content-security-policy",
              policy -> assertThat(policy).contains("default-src 'none'").contains("sandbox"))
          .hasEntrySatisfying(
              "content-disposition",
              how ->
                  assertThat(how)
                      .startsWith("attachment;")
                      .endsWith("filename*=UTF-8''Harga%20%22baru%22.csv"));
      var part = fetched(page, address(link), "Range", "bytes=0-5");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.text()).isEqualTo("parang");
      var again = fetched(page, address(link), "If-None-Match", file.headers().get("etag"));
      assertThat(again.status()).isEqualTo(304);
    }
  }

  @Test
  @Rule({"TEN-06", "FILE-04"})
  void a_file_of_a_contact_one_does_not_see_looks_like_one_that_is_not_there() {
    try (var person = Person.at(1440);
        var other = Person.at(1440);
        var nobody = Person.at(1440)) {
      var page = opened(person, "Fani Foto");
      send(page, text("rahasia.txt", "Hanya untuk Fani"));
      var link = page.locator("sapa-thread a.file").filter(named("rahasia.txt"));
      var address = address(link);

      var theirs = other.signIn(AGENT, PASSWORD, "/w/berkas-uji/inbox/all");
      var hidden = fetched(theirs, address);
      var missing = fetched(theirs, "files/berkas-uji/" + UUID.randomUUID() + "-rahasia.txt");
      assertThat(hidden.status()).isEqualTo(404);
      assertThat(hidden.text()).isEqualTo(missing.text());
      assertThat(fetched(nobody.at("/login"), address).status()).isEqualTo(401);
    }
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }

  @Test
  @Rule("FILE-04")
  void files_go_both_ways_in_a_web_chat_and_to_no_other_visitor() {
    var token = visitor();
    var brought =
        server.posted(
            "/widget/api/files?id=%s&name=nota.txt".formatted(Ids.next(Clock.systemUTC())),
            "application/octet-stream",
            "Nomor pesanan 88231",
            "Sec-Fetch-Site: same-origin",
            "Authorization: Bearer " + token);
    assertThat(brought.status()).isEqualTo(202);
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
      Person.row(page, "Anonymous visitor").click();
      var nota = page.locator("sapa-thread a.file").filter(named("nota.txt"));
      assertThat(fetched(page, address(nota)).text()).isEqualTo("Nomor pesanan 88231");
      send(page, text("resi.txt", "JNE 88231"));
      var resi = address(page.locator("sapa-thread a.file").filter(named("resi.txt")));
      // It leaves once the time is over in which it can be taken back.
      assertThat(
              page.locator("sapa-thread .bubble:has(.status.sent, .status.delivered, .status.read)")
                  .filter(named("resi.txt")))
          .hasCount(1);
      page.locator("sapa-composer #tab-comment").click();
      send(page, text("catatan.txt", "Pelanggan lama"));
      var catatan = address(page.locator("sapa-thread a.file").filter(named("catatan.txt")));

      assertThat(asVisitor(token, resi).body()).isEqualTo("JNE 88231");
      assertThat(asVisitor(visitor(), resi).status()).isEqualTo(404);
      assertThat(asVisitor(token, catatan).status()).isEqualTo(404);
    }
  }

  private Answers.Answer asVisitor(String token, String address) {
    var storage = address.split("/", 3)[2].substring(0, 36);
    return server.to(
        "GET /widget/api/files/" + storage,
        "Sec-Fetch-Site: same-origin",
        "Authorization: Bearer " + token);
  }

  private String visitor() {
    var page = server.to("GET /demo/berkas-uji").body();
    var channel = page.split("data-channel=\"", 2)[1].substring(0, 36);
    var answer =
        server.posted(
            "/widget/api/session",
            "application/json",
            "{\"channel\": \"%s\", \"token\": \"\"}".formatted(channel),
            "Sec-Fetch-Site: same-origin");
    return JsonMapper.shared().readTree(answer.body()).get("token").asString();
  }
}
