package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an agent decides about a contact besides what they write: put off, close, block. */
class DecisionsJourney {
  private static final String OWNER = "kepala@putus-uji.example";
  private static final String PASSWORD = "tunda-tutup-blokir-2026";
  private static final String INBOX = "/w/putus-uji/inbox/all";

  private static Locator item(Page page, String text) {
    return page.locator(".sapa-popover:popover-open .sapa-menu-item")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void more(Page page, String text) {
    page.locator(".sapa-console-head > [popovertarget=more]").click();
    item(page, text).click();
  }

  private static Page opened(Person person, String name) {
    var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
    Person.row(page, name).click();
    assertThat(page.locator(".sapa-who h2")).hasText(name);
    return page;
  }

  @Test
  @Rule({"SNZ-02", "SNZ-10", "SNZ-09"})
  void a_key_puts_a_contact_off_until_a_time_that_is_shown_and_a_button_brings_it_back() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Nia Nanti");
      page.keyboard().press("z");
      assertThat(item(page, "Tomorrow")).containsText(Pattern.compile(".* 09:00"));
      assertFine(page, ".sapa-popover:popover-open .sapa-own-time", EACH);
      item(page, "Tomorrow").click();

      var reminder = page.locator(".sapa-snoozed");
      assertThat(reminder).containsText(Pattern.compile("Snoozed until .* 09:00"));
      assertThat(Person.row(page, "Nia Nanti")).containsText("Snoozed");
      assertFine(page, ".sapa-snoozed", EACH);

      reminder.locator("button").click();
      assertThat(reminder).isHidden();
      assertThat(Person.row(page, "Nia Nanti")).not().containsText("Snoozed");
      assertThat(page.locator("sapa-thread")).containsText("Snooze ended");
    }
  }

  @Test
  @Rule({"SNZ-03", "SNZ-02"})
  void a_time_of_ones_own_that_is_not_whole_or_over_is_refused_in_words() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Nia Nanti");
      page.locator("[data-action=snooze]").click();
      page.locator(":popover-open .sapa-own-time input").fill("2020-01-01T09:00");
      page.locator(":popover-open .sapa-own-time button").click();
      assertThat(page.getByText("Choose a time that is still to come.")).isVisible();
      assertThat(page.locator(".sapa-snoozed")).isHidden();
    }
  }

  @Test
  @Rule({"CLS-08", "CLS-07"})
  void a_conversation_is_closed_with_a_category_and_a_summary_that_the_thread_shows() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Tia Tuntas");
      more(page, "Close with a note");
      var dialog = page.locator("dialog[open]");
      assertFine(page, "dialog[open] textarea", EACH);
      dialog.locator("select").selectOption("Terjual");
      dialog.locator("textarea").fill("Two sent.");
      dialog.locator("textarea").press("Control+Enter");

      assertThat(dialog).hasCount(0);
      assertThat(Person.row(page, "Tia Tuntas")).containsText("Closed");
      assertThat(page.locator("sapa-thread"))
          .containsText("Kepala Putus noted: Terjual · Two sent.");
    }
  }

  @Test
  @Rule({"BLK-01", "BLK-03", "BLK-09"})
  void blocking_asks_first_then_disables_writing_until_it_is_undone() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Bram Berisik");
      more(page, "Block contact");
      page.locator("dialog[open] [data-kind=danger]").click();

      assertThat(page.locator("sapa-composer")).containsText("Unblock to write.");
      assertThat(page.locator("[data-action=snooze]")).isHidden();
      // Under the pointer, no row goes.
      page.mouse().move(1_000, 600);
      assertThat(Person.row(page, "Bram Berisik")).hasCount(0);

      more(page, "Unblock contact");
      assertThat(page.locator("sapa-composer textarea")).isVisible();
      assertThat(Person.row(page, "Bram Berisik")).containsText("Closed");
    }
  }
}
