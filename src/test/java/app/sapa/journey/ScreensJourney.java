package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen, as people with large and small windows see it, by day and by night. */
class ScreensJourney {
  private static final String OWNER = "ketua@layar-uji.example";
  private static final String PASSWORD = "baris-demi-baris-2026";
  private static final String INBOX = "/w/layar-uji/inbox/all";

  @ParameterizedTest
  @CsvSource({"1440, light", "1440, dark", "1024, light", "390, light", "390, dark"})
  void no_screen_has_an_axe_violation_or_scrolls_sideways(int width, String colours) {
    try (var person = colours.equals("dark") ? Person.inTheDarkAt(width) : Person.at(width)) {
      var page = person.at("/login");
      assertFine(page, "h1");
      page = person.signInToInbox(OWNER, PASSWORD, INBOX);
      assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
          .isEqualTo(colours.equals("dark"));
      assertFine(page, "sapa-list [role=row]");

      Person.row(page, "Baru Menulis").click();
      assertFine(page, "sapa-thread .bubble");
      if (width == 390) {
        page.locator(".sapa-console-head .sapa-back").last().click();
      }
      if (width != 1024) {
        assertFine(page, ".sapa-drawer .sapa-facts");
      }

      visit(page, "/w/layar-uji/search?q=Sudah");
      assertFine(page, ".sapa-hit");
      visit(page, "/w/layar-uji/me");
      assertFine(page, "vaadin-password-field input");
      visit(page, "/w/layar-uji/inbox/nothing-of-that-name");
      assertFine(page, "main.sapa-blank h1");
      visit(page, "/demo/nobody-of-that-name");
      assertFine(page, "h1");
    }
  }

  private static void visit(Page page, String address) {
    page.navigate(SapaServer.shared().address() + address);
  }

  private static void assertFine(Page page, String sign) {
    page.locator(sign).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
    page.waitForFunction("document.getAnimations().every(each => each.playState !== 'running')");
    assertThat(Look.violations(page)).as(page.url()).isEmpty();
    assertThat(Look.scrollsSideways(page)).as(page.url()).isFalse();
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
