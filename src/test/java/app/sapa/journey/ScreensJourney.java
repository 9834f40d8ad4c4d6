package app.sapa.journey;

import static app.sapa.journey.Glass.ALL;
import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.SMALL;
import static app.sapa.journey.Glass.WIDE;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every screen, as people with large and small windows see it, by day and by night. */
class ScreensJourney {
  private static final String OWNER = "ketua@layar-uji.example";
  private static final String PASSWORD = "baris-demi-baris-2026";
  private static final String INBOX = "/w/layar-uji/inbox/all";

  @Test
  void no_screen_has_an_axe_violation_or_scrolls_sideways() {
    try (var person = Person.at(1440)) {
      assertFine(person.at("/login"), "h1", EACH);
      var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
      assertFine(page, "sapa-list [role=row]", EACH);
      Person.row(page, "Baru Menulis").click();
      assertFine(page, "sapa-thread .bubble", ALL);
      page.locator(".sapa-console-head .sapa-back").last().click();
      assertFine(page, ".sapa-drawer .sapa-facts", SMALL);
      assertFine(page, ".sapa-drawer .sapa-facts", WIDE);

      visit(page, "/w/layar-uji/search?q=Sudah");
      assertFine(page, "sapa-search .hit", EACH);
      visit(page, "/w/layar-uji/me");
      assertFine(page, "vaadin-password-field input", EACH);
      visit(page, "/w/layar-uji/help/guide");
      assertFine(page, ".sapa-help article h1", EACH);
      visit(page, "/w/layar-uji/help/keys");
      assertFine(page, ".sapa-help-keys kbd", EACH);
      visit(page, "/w/layar-uji/inbox/nothing-of-that-name");
      assertFine(page, "main.sapa-blank h1", EACH);
      visit(page, "/demo/nobody-of-that-name");
      assertFine(page, "h1", EACH);
    }
  }

  private static void visit(Page page, String address) {
    page.navigate(SapaServer.shared().address() + address);
  }

  @Test
  void a_strangers_contact_and_one_that_never_was_look_the_same() {
    try (var here = Person.at(1024);
        var there = Person.at(1440)) {
      var theirs =
          there.signInToInbox(
              "maya@arunika.example", "ledger-and-stock-2026", "/w/arunika/inbox/all");
      Person.rows(theirs).first().click();
      theirs.waitForURL("**/c/*");
      var foreign = theirs.url().substring(theirs.url().lastIndexOf("/c/") + 3);

      var page = here.signInToInbox(OWNER, PASSWORD, INBOX);
      var stranger = missing(page, INBOX + "/c/" + foreign);
      assertThat(stranger).contains("Tidak ditemukan");
      assertThat(missing(page, INBOX + "/c/" + UUID.randomUUID())).isEqualTo(stranger);
      assertThat(missing(page, INBOX + "/c/not-an-id")).isEqualTo(stranger);
      assertThat(missing(page, "/w/layar-uji/inbox/not-a-box")).isEqualTo(stranger);
    }
  }

  /** All that a page without its subject has, texts and roles, whatever made-up ids it carries. */
  private static String missing(Page page, String address) {
    visit(page, address);
    page.locator("main.sapa-blank h1").waitFor();
    assertThat(page.locator("sapa-list, sapa-thread")).hasCount(0);
    return page.title() + page.locator("body").ariaSnapshot();
  }
}
