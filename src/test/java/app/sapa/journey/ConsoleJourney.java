package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The open conversation: whose it is, and what can be done with its messages. */
class ConsoleJourney {
  private static final String OWNER = "kepala@meja-uji.example";
  private static final String PASSWORD = "meja-untuk-semua-2026";
  private static final String INBOX = "/w/meja-uji/inbox/all";

  private static Page opened(Person person, String name) {
    var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
    Person.row(page, name).click();
    assertThat(page.locator(".sapa-who h2")).hasText(name);
    return page;
  }

  private static Locator offer(Page page, String text) {
    return page.locator(".sapa-popover:popover-open .sapa-menu-item")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator message(Page page, String text) {
    return page.locator("sapa-thread [data-entry]")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator choices(Page page, Locator message) {
    message.hover();
    page.locator("sapa-thread .act").click();
    return page.locator("sapa-thread [role=menuitem]");
  }

  private static void choose(Page page, Locator message, String text) {
    choices(page, message).filter(new Locator.FilterOptions().setHasText(text)).click();
    assertThat(page.locator("sapa-thread .told")).hasText("Copied");
  }

  private static String clipboard(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }

  @Test
  @Rule({"ASG-05", "ASG-06", "CLS-03"})
  void a_contact_is_given_to_somebody_sought_by_name_and_taken_back_and_closed_and_opened() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Ani Antri");
      var assignee = page.locator(".sapa-assignee");
      assignee.click();
      page.getByPlaceholder("Find a member or team").fill("sembi");
      assertThat(offer(page, "Rekan Satu")).isHidden();
      assertThat(offer(page, "Rekan Sembilan").locator(".sapa-avatar")).hasText("RS");
      offer(page, "Rekan Sembilan").click();
      assertThat(assignee).containsText("Rekan Sembilan");

      assignee.click();
      offer(page, "Unassign").click();
      assertThat(assignee).containsText("Assign");
      assertThat(Person.row(page, "Ani Antri").locator(".assignee")).hasCount(0);

      var status = page.locator("[data-action=close-or-open]");
      assertThat(status).hasText("Close");
      status.click();
      assertThat(status).hasText("Open");
      status.click();
      assertThat(status).hasText("Close");
    }
  }

  @Test
  @Rule({"MSG-09", "MSG-10", "MSG-11"})
  void a_message_is_copied_and_a_link_to_it_leads_there_however_far_up_it_is() {
    try (var person = Person.at(1440)) {
      person.browser().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      var page = opened(person, "Pak Panjang");
      var old = message(page, "Pesan nomor 4.");
      upTo(page, old);

      choose(page, old, "Copy text");
      assertThat(clipboard(page)).isEqualTo("Pesan nomor 4.");
      choose(page, old, "Copy link");

      var elsewhere = person.browser().newPage();
      elsewhere.navigate(clipboard(page));
      var found = elsewhere.locator("sapa-thread [data-entry].found");
      assertThat(found).containsText("Pesan nomor 4.");
      assertThat(found).isInViewport();
    }
  }

  private static void upTo(Page page, Locator message) {
    var entries = page.locator("sapa-thread [data-entry]");
    entries.first().waitFor();
    while (message.count() == 0) {
      var first = entries.first().getAttribute("data-entry");
      page.locator("sapa-thread").hover();
      page.mouse().wheel(0, -100_000);
      page.waitForCondition(() -> !first.equals(entries.first().getAttribute("data-entry")));
    }
    message.scrollIntoViewIfNeeded();
  }

  @Test
  @Rule({"MSG-18", "MSG-32"})
  void a_message_that_failed_says_why_under_the_pointer_and_none_that_was_sent_can_be_deleted() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Gita Gagal");
      page.locator("sapa-composer textarea").fill("Jam delapan, Kak.");
      page.keyboard().press("Enter");
      var sent = message(page, "Jam delapan, Kak.");
      assertThat(sent).containsText("no address to send to");

      sent.hover();
      assertThat(page.locator("sapa-thread .tip")).containsText("no address to send to");
      assertThat(choices(page, sent).allInnerTexts()).containsExactly("Copy text", "Copy link");
    }
  }

  @Test
  @Rule("SNZ-11")
  void the_sign_of_somebody_snoozed_tells_until_when_they_are() {
    try (var person = Person.at(1440)) {
      var page = opened(person, "Nadia Nanti");
      page.keyboard().press("z");
      offer(page, "Tomorrow").click();

      var sign = Person.row(page, "Nadia Nanti").locator(".state");
      assertThat(sign).hasAttribute("title", Pattern.compile("until .*0?9:00"));
      assertThat(page.locator("[data-action=snooze]"))
          .hasAttribute("title", Pattern.compile("Snoozed until .* 09:00"));
    }
  }
}
