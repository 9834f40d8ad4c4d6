package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

/** The log tells what happened, and nothing of what people say and know. */
@Execution(ExecutionMode.SAME_THREAD)
class LogsJourney {
  private static final String INBOX = "/w/kantor-uji/inbox/all";
  private static final String MEMBER = "rahasia@kantor-uji.example";
  private static final String PASSWORD = "pintu-depan-kantor-2026";

  private static final String OURS = "Sec-Fetch-Site: same-origin";

  private final Answers server = new Answers(SapaServer.shared().port());

  @Test
  void the_log_is_json_and_holds_no_message_no_token_and_no_password() {
    var said = "Nomor rekening saya " + UUID.randomUUID();
    var replied = "Kami catat " + UUID.randomUUID();
    var noted = "Jangan dibalas " + UUID.randomUUID();
    var sought = "cari-" + UUID.randomUUID();
    var wrong = "sandi-salah-" + UUID.randomUUID();
    var token = write(said);
    List<String> cookies;
    try (var person = Person.at(1440)) {
      refuse(person.at("/login"), wrong);
      var page = person.signInToInbox(MEMBER, PASSWORD, INBOX);
      Person.row(page, said.substring(0, 19)).first().click();
      say(page, "r", replied);
      var left = "sapa-thread .bubble:has(.status.sent, .status.delivered, .status.read)";
      assertThat(page.locator(left).getByText(replied)).hasCount(1);
      say(page, "c", noted);
      page.navigate(SapaServer.shared().address() + "/w/kantor-uji/search?in=messages&q=" + sought);
      page.locator("main h1").waitFor();
      cookies = person.browser().cookies().stream().map(cookie -> cookie.value).toList();
    }

    var log = SapaServer.shared().messages() + SapaServer.shared().console();
    assertThat(cookies).isNotEmpty().allMatch(value -> value.length() > 1);
    for (var secret : List.of(said, replied, noted, sought, wrong, token, PASSWORD)) {
      assertThat(log).doesNotContain(secret);
    }
    assertThat(cookies).filteredOn(value -> value.length() > 20).noneMatch(log::contains);
    assertThat(SapaServer.shared().messages().lines().dropWhile(LogsJourney::isTitle))
        .isNotEmpty()
        .allMatch(LogsJourney::isJson);
  }

  private static void refuse(Page page, String password) {
    page.locator("input[name=email]").fill(MEMBER);
    page.locator("input[name=password]").fill(password);
    page.locator(".sapa-actions button").click();
    assertThat(page.locator("#problem")).isVisible();
  }

  private static void say(Page page, String key, String text) {
    page.locator("sapa-thread .bubble").first().waitFor();
    page.locator("sapa-list [role=row][aria-selected=true]").press(key);
    var field = page.locator("sapa-composer textarea");
    field.fill(text);
    field.press("Enter");
    assertThat(page.locator("sapa-thread")).containsText(text);
  }

  /** Writes as a new visitor, and returns their token. */
  private String write(String text) {
    var channel = server.to("GET /demo/kantor-uji").body().split("data-channel=\"", 2)[1];
    var begun =
        server.posted(
            "/widget/api/session",
            "application/json",
            "{\"channel\": \"%s\"}".formatted(channel.substring(0, 36)),
            OURS);
    var token = JsonMapper.shared().readTree(begun.body()).get("token").asString();
    var sent =
        server.posted(
            "/widget/api/messages",
            "application/json",
            "{\"id\": \"0196c5a0-0000-7000-8000-%012x\", \"text\": \"%s\"}"
                .formatted(System.nanoTime() & 0xffffffffffffL, text),
            OURS,
            "Authorization: Bearer " + token);
    assertThat(sent.status()).isEqualTo(202);
    return token;
  }

  /** The server begins its file with what it is, and where. */
  private static boolean isTitle(String line) {
    return !line.startsWith("{");
  }

  private static boolean isJson(String line) {
    var node = JsonMapper.shared().readTree(line);
    return node.isObject() && node.has("message") && node.has("loglevel");
  }
}
