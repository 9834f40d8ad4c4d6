package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first story: a visitor writes, an agent answers, and nobody else hears of it. */
class FirstConversationJourney {
  private static final String PASSWORD = "batik-tulis-2026";
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

  private final String home = SapaServer.shared().address();

  @Test
  @Rule({"MSG-26", "INB-12", "INB-01"})
  void a_visitor_writes_in_the_web_chat_and_reads_the_agents_answer() {
    var cloth = UUID.randomUUID().toString();
    var words = "Halo kak, kain " + cloth + " masih ada?";
    try (var agents = Browsers.person(1440);
        var visitors = Browsers.person(390)) {
      var inbox = signIn(agents, "dewi@sekarnusa.example", "/w/sekar-nusa/inbox/unassigned");
      inbox.locator("sapa-list [role=row]").first().waitFor();

      var chat = openChat(visitors);
      chat.locator("textarea").fill(words);
      chat.locator("textarea").press("Enter");

      var row = inbox.locator("sapa-list [role=row]").filter(having(cloth));
      assertThat(row).containsText(cloth, PATIENTLY);
      row.click();
      assertThat(inbox.locator("sapa-thread")).containsText(words, PATIENTLY);
      var answer = "Masih kak, jawaban " + UUID.randomUUID();
      inbox.locator("sapa-composer textarea").fill(answer);
      inbox.locator("sapa-composer textarea").press("Enter");
      assertThat(chat.locator("[role=log]")).containsText(answer, PATIENTLY);
    }
  }

  @Test
  @Rule({"TEN-06", "TEN-01"})
  void another_companys_address_looks_like_one_that_does_not_exist() {
    try (var people = Browsers.person(1024)) {
      var page = signIn(people, "dewi@sekarnusa.example", "/w/sekar-nusa/inbox/all");
      page.locator("sapa-list").waitFor();

      page.navigate(home + "/w/arunika/inbox/all");
      page.locator("main h1").first().waitFor();
      var foreign = page.locator("main").innerText();
      page.navigate(home + "/w/there-is-no-such/inbox/all");
      page.locator("main h1").first().waitFor();

      assertThat(page.locator("main").innerText()).isEqualTo(foreign);
      assertThat(foreign).doesNotContain("Arunika");
    }
  }

  @Test
  @Rule({"VIS-01", "VIS-03", "INB-02"})
  void an_agent_of_their_own_contacts_has_mine_and_nothing_else() {
    try (var people = Browsers.person(1440)) {
      var page = signIn(people, "fajar@sekarnusa.example", "/w/sekar-nusa/inbox/mine");
      page.locator(".sapa-side a").first().waitFor();

      assertThat(page.locator(".sapa-side a").allInnerTexts())
          .noneMatch(text -> text.contains("Semua") || text.contains("Belum"))
          .anyMatch(text -> text.contains("Milik saya"));
      page.navigate(home + "/w/sekar-nusa/inbox/all");
      assertThat(page.locator("main h1").first()).isVisible();
      assertThat(page.locator("sapa-list")).hasCount(0);
    }
  }

  @Test
  void the_inbox_has_no_axe_violation_and_never_scrolls_sideways() {
    for (int width : new int[] {1440, 1024, 390}) {
      try (var people = Browsers.person(width)) {
        var page = signIn(people, "dewi@sekarnusa.example", "/w/sekar-nusa/inbox/all");
        page.locator("sapa-list [role=row]").first().waitFor();
        assertFine(page);
        page.locator("sapa-list [role=row]").first().click();
        page.locator("sapa-thread").waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertFine(page);
      }
    }
  }

  private static void assertFine(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(
            violation -> violation.getId() + " " + violation.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private Page signIn(BrowserContext person, String email, String to) {
    var page = person.newPage();
    page.navigate(home + "/login?to=" + to);
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(PASSWORD);
    page.locator(".sapa-actions button").click();
    page.waitForURL(Pattern.compile(".*/w.*"));
    return page;
  }

  private FrameLocator openChat(BrowserContext visitor) {
    var page = visitor.newPage();
    page.navigate(home + "/demo/sekar-nusa");
    page.locator("button[aria-expanded]").last().click();
    var frame = page.frameLocator("iframe");
    frame.locator("textarea").waitFor();
    return frame;
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
