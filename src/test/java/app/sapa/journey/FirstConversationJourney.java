package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.FrameLocator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first story: a visitor writes, an agent answers, and nobody else hears of it. */
@Execution(ExecutionMode.SAME_THREAD)
class FirstConversationJourney {
  private static final String DEWI = "dewi@sekarnusa.example";
  private static final String PASSWORD = "batik-tulis-2026";

  private final String home = SapaServer.shared().address();

  @Test
  @Rule({"MSG-26", "INB-12"})
  void a_visitor_writes_in_the_web_chat_and_reads_the_agents_answer() {
    var cloth = UUID.randomUUID().toString();
    var words = "Halo kak, kain " + cloth + " masih ada?";
    try (var agents = Person.at(1440);
        var visitors = Person.at(390)) {
      var inbox = agents.signInToInbox(DEWI, PASSWORD, "/w/sekar-nusa/inbox/unassigned");

      var chat = openChat(visitors);
      chat.locator("textarea").fill(words);
      chat.locator("textarea").press("Enter");

      var row = Person.row(inbox, cloth);
      assertThat(row).containsText(cloth);
      row.click();
      assertThat(inbox.locator("sapa-thread")).containsText(words);
      var answer = "Masih kak, jawaban " + UUID.randomUUID();
      inbox.locator("sapa-composer textarea").fill(answer);
      inbox.locator("sapa-composer textarea").press("Enter");
      assertThat(chat.locator("[role=log]")).containsText(answer);
    }
  }

  @Test
  @Rule({"TEN-06", "TEN-01"})
  void another_companys_address_looks_like_one_that_does_not_exist() {
    try (var people = Person.at(1024)) {
      var page = people.signInToInbox(DEWI, PASSWORD, "/w/sekar-nusa/inbox/all");

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
    try (var people = Person.at(1440)) {
      var page = people.signIn("fajar@sekarnusa.example", PASSWORD, "/w/sekar-nusa/inbox/mine");
      page.locator(".sapa-side a").first().waitFor();

      assertThat(page.locator(".sapa-side a").allInnerTexts())
          .noneMatch(text -> text.contains("Semua") || text.contains("Belum"))
          .anyMatch(text -> text.contains("Milik saya"));
      page.navigate(home + "/w/sekar-nusa/inbox/all");
      assertThat(page.locator("main h1").first()).isVisible();
      assertThat(page.locator("sapa-list")).hasCount(0);
    }
  }

  private static FrameLocator openChat(Person visitor) {
    var page = visitor.at("/demo/sekar-nusa");
    page.locator("button[aria-expanded]").last().click();
    var frame = page.frameLocator("iframe");
    frame.locator("textarea").waitFor();
    return frame;
  }
}
