package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command palette, the shortcut sheet and the keys, without a mouse. */
class CommandsJourney {
  private static final String OWNER = "kepala@arsip-uji.example";
  private static final String AGENT = "juru@arsip-uji.example";
  private static final String SILENT = "diam@arsip-uji.example";
  private static final String PASSWORD = "rak-ketiga-dari-kiri-2026";
  private static final String HOME = "/w/arsip-uji";

  private static Locator option(Page page, String name) {
    return page.locator("sapa-palette .option")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator.FilterOptions named(String key) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + key + "$"));
  }

  @Test
  void the_palette_leads_to_an_inbox_and_to_a_contact_and_does_things() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(OWNER, PASSWORD, HOME + "/inbox/all");
      page.keyboard().press("Control+k");
      var field = page.locator("sapa-palette input");
      assertThat(field).isFocused();
      field.fill("rak");
      assertThat(option(page, "Rak")).isVisible();
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*/inbox/team-.*"));

      page.keyboard().press("Control+k");
      field.fill("ratih");
      assertThat(option(page, "Ratih Kenanga")).isVisible();
      page.keyboard().press("Enter");
      assertThat(page.locator(".sapa-who h2")).hasText("Ratih Kenanga");

      page.keyboard().press("Control+k");
      field.fill("write");
      assertThat(page.locator("sapa-palette .none")).hasText("Nothing has that name.");
      field.fill("reply");
      page.keyboard().press("Enter");
      assertThat(page.locator("sapa-composer textarea")).isFocused();

      page.keyboard().press("Control+k");
      field.fill("light and dark");
      page.keyboard().press("Enter");
      assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
      page.keyboard().press("Control+k");
      field.fill("light and dark");
      page.keyboard().press("Enter");
      assertThat(page.locator("html")).hasCSS("color-scheme", "light");

      page.keyboard().press("Control+k");
      field.fill("sign out");
      page.keyboard().press("Enter");
      Person.assertSignedOut(page);
    }
  }

  @Test
  void two_keys_lead_on_and_a_restricted_agent_is_offered_what_is_theirs() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(AGENT, PASSWORD, HOME + "/inbox/mine");
      page.keyboard().press("g");
      page.keyboard().press("f");
      assertThat(page).hasURL(Pattern.compile(".*/search.*"));
      page.locator("h1").click();
      page.keyboard().press("g");
      page.keyboard().press("m");
      assertThat(page).hasURL(Pattern.compile(".*/inbox/mine"));

      page.keyboard().press("Control+k");
      assertThat(option(page, "Ke Milik saya")).isVisible();
      assertThat(option(page, "Ke Belum ditugaskan")).hasCount(0);
      page.locator("sapa-palette input").fill("pelanggan");
      assertThat(page.locator("sapa-palette .none")).hasText("Tidak ada yang bernama begitu.");
    }
  }

  @Test
  void keys_that_write_a_character_can_be_turned_off_in_the_profile() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(SILENT, PASSWORD, HOME + "/inbox/all");
      assertThat(page.locator("[data-action=inboxes]").first())
          .hasAttribute("aria-keyshortcuts", "[");
      page.keyboard().press("g");
      page.keyboard().press("p");
      var single = page.locator("vaadin-checkbox");
      assertThat(single).hasAttribute("checked", "");
      single.locator("input").uncheck();
      page.evaluate("window.before = true");
      page.locator(".sapa-card").nth(1).locator(".sapa-button").click();
      page.waitForFunction("window.before === undefined");
      single.waitFor();
      assertThat(single).not().hasAttribute("checked", "");

      page.keyboard().press("g");
      page.keyboard().press("i");
      page.keyboard().press("?");
      assertThat(page.locator("sapa-shortcuts dialog")).isHidden();
      assertThat(page).hasURL(Pattern.compile(".*/me"));
      page.keyboard().press("Control+k");
      option(page, "Keyboard shortcuts").click();
      assertThat(page.locator("sapa-shortcuts .note")).containsText("turned off");
      var keys = page.locator("sapa-shortcuts kbd");
      assertThat(keys.filter(named("Alt")).first()).isVisible();
      assertThat(keys.filter(named("J"))).hasCount(0);
      page.keyboard().press("Escape");
      page.navigate(SapaServer.shared().address() + HOME + "/inbox/all");
      Person.rows(page).first().waitFor();
      assertThat(page.locator("[data-action=inboxes]").first())
          .not()
          .hasAttribute("aria-keyshortcuts", Pattern.compile(".*"));
    }
  }

  @Test
  void neither_palette_nor_sheet_has_an_axe_violation_or_scrolls_sideways() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(AGENT, PASSWORD, HOME + "/inbox/mine");
      page.keyboard().press("Control+k");
      page.locator("sapa-palette input").fill("r");
      option(page, "Ratih Kenanga").waitFor();
      Glass.assertFine(page, "sapa-palette .option", Glass.EACH);
      page.locator("sapa-palette input").fill("zzz");
      Glass.assertFine(page, "sapa-palette .none", Glass.EACH);
      page.keyboard().press("Escape");
      assertThat(page.locator("sapa-palette input")).isHidden();
      page.keyboard().press("?");
      Glass.assertFine(page, "sapa-shortcuts dt", Glass.EACH);
    }
  }
}
