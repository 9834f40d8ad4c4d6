package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A contact goes out of somebody's sight while they have it on every screen. */
class RevocationJourney {
  private static final String PASSWORD = "pindah-tangan-sekarang-2026";
  private static final String HOME = "/w/alih-uji";

  @Test
  @Rule({"VIS-14", "VIS-13"})
  void a_contact_given_to_somebody_else_leaves_every_open_screen_of_who_had_it() {
    try (var agent = Person.at(1440);
        var head = Person.at(1440)) {
      var inbox = agent.signInToInbox("sendiri@alih-uji.example", PASSWORD, HOME + "/inbox/mine");
      Person.row(inbox, "Melia Pindah").click();
      assertThat(inbox.locator("sapa-thread")).containsText("Kaktus itu berangkat");
      inbox.locator("sapa-composer textarea").fill("Sebentar lagi");
      var address = inbox.url();
      var contacts = agent.at(HOME + "/search?q=melia");
      assertThat(hits(contacts)).hasCount(2);
      var messages = agent.at(HOME + "/search?in=messages&q=kaktus");
      assertThat(hits(messages)).hasCount(3);

      giveAway(head.signInToInbox("kepala@alih-uji.example", PASSWORD, HOME + "/inbox/all"));

      assertThat(Person.row(inbox, "Melia Pindah")).hasCount(0);
      assertThat(Person.row(inbox, "Melia Tetap")).hasCount(1);
      assertThat(inbox.locator("sapa-thread")).containsText("given to somebody else");
      assertThat(inbox.locator("sapa-composer")).hasCount(0);
      assertThat(hits(contacts)).hasCount(1);
      assertThat(hits(contacts)).containsText("Melia Tetap");
      assertThat(hits(messages)).hasCount(1);
      assertThat(hits(messages)).containsText("Saya juga menunggu kaktus");

      inbox.navigate(address);
      assertThat(inbox.locator("main.sapa-blank h1")).isVisible();
      contacts.reload();
      assertThat(hits(contacts)).hasCount(1);
    }
  }

  private static Locator hits(Page page) {
    return page.locator("sapa-search .hit");
  }

  private static void giveAway(Page page) {
    Person.row(page, "Melia Pindah").click();
    page.locator("[data-action=assign]").click();
    page.locator("#assignee button")
        .filter(new Locator.FilterOptions().setHasText("Rekan Sebelah"))
        .click();
    assertThat(page.locator("[data-action=assign]")).containsText("Rekan Sebelah");
  }
}
