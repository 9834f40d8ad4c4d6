package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is done about contacts from the list: from one row, and to many at a time. */
class BulkJourney {
  private static final String OWNER = "kepala@massal-uji.example";
  private static final String PASSWORD = "banyak-sekali-jalan-2026";
  private static final String INBOX = "/w/massal-uji/inbox/all";

  private static Page inbox(Person person) {
    return person.signInToInbox(OWNER, PASSWORD, INBOX);
  }

  private static Locator bar(Page page) {
    return page.locator(".sapa-bulk");
  }

  private static Locator button(Locator within, String text) {
    return within.locator("button").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator deed(Page page, String name, String deed) {
    var row = Person.row(page, name);
    row.hover();
    return row.locator(".deeds [aria-label='" + deed + "']");
  }

  /** Rows stay where they are while somebody points at them. */
  private static void pointElsewhere(Page page) {
    page.mouse().move(900, 400);
  }

  @Test
  @Rule({"QACT-01", "QACT-02"})
  void a_row_closes_its_conversation_and_opens_another_and_a_key_takes_it_back() {
    try (var person = Person.at(1440)) {
      var page = inbox(person);
      deed(page, "Bela Massal", "Close").click();
      assertThat(Person.row(page, "Bela Massal")).containsText("Closed");

      assertThat(page.locator(".sapa-undo")).isVisible();
      page.keyboard().press("u");
      assertThat(Person.row(page, "Bela Massal")).not().containsText("Closed");
      assertThat(page.locator(".sapa-who h2")).hasCount(0);

      deed(page, "Beni Massal", "Close").click();
      deed(page, "Beni Massal", "Open").click();
      assertThat(Person.row(page, "Beni Massal")).not().containsText("Closed");
    }
  }

  @Test
  @Rule({"QACT-03", "QACT-05", "QACT-06"})
  void a_row_puts_its_contact_off_brings_it_back_and_gives_it_to_somebody() {
    try (var person = Person.at(1440)) {
      var page = inbox(person);
      deed(page, "Cica Massal", "Snooze").click();
      var menu = page.locator(".sapa-popover:popover-open");
      button(menu, "Tomorrow").click();
      assertThat(Person.row(page, "Cica Massal")).containsText("Snoozed");
      deed(page, "Cica Massal", "End snooze").click();
      assertThat(Person.row(page, "Cica Massal")).not().containsText("Snoozed");

      deed(page, "Cica Massal", "Assign").click();
      button(menu, "Rekan Massal").click();
      assertThat(Person.row(page, "Cica Massal").locator(".assignee"))
          .hasAttribute("title", "Rekan Massal");
    }
  }

  @Test
  @Rule({"QACT-01", "OIN-06"})
  void a_whole_list_is_closed_after_a_question_and_taken_back() {
    try (var person = Person.at(1440)) {
      var page = inbox(person);
      Person.row(page, "Dodi Massal").locator(".pick").click();
      assertThat(bar(page)).containsText("1 selected");
      pointElsewhere(page);
      assertFine(page, ".sapa-bulk-choices", EACH);
      button(bar(page), "Select all in this list").click();
      assertThat(bar(page)).containsText("24 selected");
      button(bar(page), "Close").first().click();
      var question = page.locator("dialog[open]");
      assertThat(question).containsText("Close 24 conversations?");
      button(question, "Close").click();

      assertThat(bar(page)).containsText("24 closed");
      assertThat(Person.row(page, "Dodi Massal")).containsText("Closed");
      button(bar(page), "Undo").click();
      assertThat(bar(page)).containsText("24 of 24 taken back");
      assertThat(Person.row(page, "Dodi Massal")).not().containsText("Closed");
    }
  }

  @Test
  @Rule("OIN-06")
  void two_are_selected_by_keyboard_and_given_to_somebody_together() {
    try (var person = Person.at(1440)) {
      var page = inbox(person);
      Person.row(page, "Evi Massal").click();
      assertThat(page.locator(".sapa-who h2")).hasText("Evi Massal");
      page.keyboard().press("x");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(bar(page)).containsText("2 selected");
      button(bar(page), "Assign").click();
      button(page.locator(".sapa-popover:popover-open"), "Rekan Massal").click();

      assertThat(bar(page)).containsText(Pattern.compile("2 assigned"));
      assertThat(page.locator(".sapa-assignee")).containsText("Rekan Massal");
    }
  }
}
