package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every screen, as people with large and small windows see it, by day and by night. */
class ScreensJourney {
  private static final String OWNER = "ketua@layar-uji.example";
  private static final String PASSWORD = "baris-demi-baris-2026";
  private static final String INBOX = "/w/layar-uji/inbox/all";

  private static final List<Glass> SMALL =
      List.of(new Glass(390, ColorScheme.LIGHT), new Glass(390, ColorScheme.DARK));
  private static final List<Glass> WIDE =
      List.of(new Glass(1440, ColorScheme.LIGHT), new Glass(1440, ColorScheme.DARK));
  private static final List<Glass> ALL =
      Stream.of(WIDE, List.of(new Glass(1024, ColorScheme.LIGHT)), SMALL)
          .flatMap(List::stream)
          .toList();

  /** Both widths and both colour schemes, at half the price. */
  private static final List<Glass> EACH = List.of(WIDE.getFirst(), SMALL.getLast());

  /** What a screen is looked at through. */
  private record Glass(int width, ColorScheme colours) {
    void before(Page page) {
      page.setViewportSize(width, 900);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
          .isEqualTo(colours == ColorScheme.DARK);
    }
  }

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
      assertFine(page, "sapa-search .hit", ALL);
      visit(page, "/w/layar-uji/me");
      assertFine(page, "vaadin-password-field input", EACH);
      visit(page, "/w/layar-uji/inbox/nothing-of-that-name");
      assertFine(page, "main.sapa-blank h1", EACH);
      visit(page, "/demo/nobody-of-that-name");
      assertFine(page, "h1", EACH);
    }
  }

  private static void visit(Page page, String address) {
    page.navigate(SapaServer.shared().address() + address);
  }

  private static void assertFine(Page page, String sign, List<Glass> glasses) {
    for (var glass : glasses) {
      glass.before(page);
      page.locator(sign).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
      page.waitForFunction("document.getAnimations().every(each => each.playState !== 'running')");
      assertThat(Look.violations(page)).as(page.url() + " " + glass).isEmpty();
    }
    for (var glass : ALL) {
      glass.before(page);
      assertThat(Look.scrollsSideways(page)).as(page.url() + " " + glass).isFalse();
    }
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
