package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What owners and managers settle, and what others see of it at once. */
@Execution(ExecutionMode.SAME_THREAD)
class SettingsJourney {
  private static final String OWNER = "kepala@atur-uji.example";
  private static final String PASSWORD = "atur-rapi-semua-2026";
  private static final String HOME = "/w/atur-uji";
  private static final String DETAIL = ".sapa-people-detail ";

  private static Locator person(Page page, String text) {
    return page.locator(".sapa-people a").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator button(Page page, String within, String text) {
    return page.locator(within + "button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text)));
  }

  private static Page settings(Person person, String email, String section) {
    var page = person.signIn(email, PASSWORD, HOME + "/settings/" + section);
    page.locator(".sapa-settings main h1").waitFor();
    return page;
  }

  @Test
  @Rule({"SET-02", "SET-05"})
  void who_is_invited_comes_in_by_the_link_and_is_in_the_list() {
    try (var owner = Person.at(1440);
        var guest = Person.at(390)) {
      var page = settings(owner, OWNER, "members");
      assertFine(page, ".sapa-people a", EACH);
      page.locator(".sapa-people-head a").click();
      page.locator(DETAIL + "input").first().fill("nia@atur-uji.example");
      button(page, DETAIL, "Send").click();
      var link = page.locator(DETAIL + "input[readonly]");
      assertThat(link).hasValue(Pattern.compile("http.*/invite/[A-Za-z0-9_-]{43}"));
      assertThat(person(page, "nia@atur-uji.example")).containsText("Invited");
      var address = link.inputValue().replaceFirst("^https?://[^/]+", "");

      var came = guest.at(address);
      assertThat(came.locator("h1")).hasText("Bergabung dengan Atur Uji");
      assertFine(came, "input[name=password]", EACH);
      came.locator("input[name=name]").fill("Nia Baru");
      came.locator("input[name=password]").fill("hujan pagi di kebun teh");
      came.locator(".sapa-actions button").click();
      Person.rows(came).first().waitFor();

      assertThat(person(page, "Nia Baru")).containsText("Agent");
      assertThat(person(page, "Invited")).hasCount(0);
      came.navigate(came.url().replaceFirst("(https?://[^/]+).*", "$1") + address);
      assertThat(came.locator("main")).containsText("Tautan ini tidak berlaku");
    }
  }

  @Test
  @Rule({"SET-20", "SET-01", "VIS-27"})
  void who_is_restricted_while_they_look_sees_so_at_once() {
    try (var manager = Person.at(1440);
        var agent = Person.at(1440)) {
      var inbox = agent.signInToInbox("agen@atur-uji.example", PASSWORD, HOME + "/inbox/all");
      assertThat(Person.row(inbox, "Tono Tutup")).hasCount(1);
      assertThat(inbox.locator(".sapa-rail [data-place=settings]")).hasCount(0);
      assertThat(agent.at(HOME + "/settings/members").locator("main.sapa-blank")).isVisible();

      var page = settings(manager, "manajer@atur-uji.example", "members");
      person(page, "Kepala Atur").click();
      assertThat(page.locator(DETAIL)).containsText("Only an owner");
      person(page, "Agen Lihat").click();
      page.locator(DETAIL + "select").nth(1).selectOption("OWN");
      page.locator(DETAIL + ".sapa-tick input").last().check();
      assertFine(page, DETAIL + ".sapa-tick", EACH);
      button(page, DETAIL, "Save").first().click();

      assertThat(Person.row(inbox, "Tono Tutup")).hasCount(0);
      page.reload();
      assertThat(page.locator(DETAIL + "select").nth(1)).hasValue("OWN");
      assertThat(page.locator(DETAIL + ".sapa-tick input").last()).isChecked();
    }
  }

  @Test
  @Rule({"SET-20", "ASG-14"})
  void who_is_deactivated_while_they_look_is_out_and_their_contacts_are_unassigned() {
    try (var owner = Person.at(1440);
        var agent = Person.at(1440)) {
      var inbox = agent.signInToInbox("pergi@atur-uji.example", PASSWORD, HOME + "/inbox/mine");
      var search = agent.at(HOME + "/me");
      search.locator("main h1").waitFor();

      var page = settings(owner, OWNER, "members");
      person(page, "Pergi Jauh").click();
      button(page, DETAIL, "Deactivate").first().click();
      assertFine(page, "dialog[open]", EACH);
      button(page, "dialog[open] ", "Deactivate").click();

      inbox.waitForURL(Pattern.compile(".*/w$"));
      search.waitForURL(Pattern.compile(".*/w$"));
      assertThat(person(page, "Pergi Jauh")).containsText("Deactivated");
      var unassigned = owner.at(HOME + "/inbox/unassigned");
      Person.row(unassigned, "Putri Pergi").click();
      assertThat(unassigned.locator("sapa-thread")).containsText("Pergi Jauh");
    }
  }

  @Test
  @Rule({"SET-15", "TEN-08", "CLS-07"})
  void a_category_is_asked_for_and_offered_and_one_that_went_meanwhile_is_told_in_words() {
    try (var owner = Person.at(1440)) {
      var ways = settings(owner, OWNER, "workspace");
      var note = ways.getByLabel("When a conversation is closed");
      note.selectOption("CATEGORY");
      button(ways, "main ", "Save").last().click();

      var filing = owner.at(HOME + "/settings/categories/new");
      filing.locator(DETAIL + "input").fill("Salah sambung");
      button(filing, DETAIL, "Save").click();
      assertThat(person(filing, "Salah sambung")).isVisible();
      assertFine(filing, ".sapa-people", EACH);
      ways.reload();
      assertThat(note).hasValue("CATEGORY");

      var inbox = owner.at(HOME + "/inbox/all");
      Person.row(inbox, "Tono Tutup").click();
      inbox.locator("[data-action=close-or-open]").click();
      var asked = inbox.locator("dialog[open]");
      asked.locator("select").selectOption("Salah sambung");
      asked.locator("textarea").fill("Ingin bicara dengan bengkel");
      person(filing, "Salah sambung").click();
      button(filing, DETAIL, "Delete").first().click();
      button(filing, "dialog[open] ", "Delete").click();
      assertThat(person(filing, "Salah sambung")).hasCount(0);
      button(inbox, "dialog[open] ", "Close").click();

      assertThat(asked).containsText("not offered any more");
      assertThat(asked.locator("textarea")).hasValue("Ingin bicara dengan bengkel");
      asked.locator("select").selectOption("Terjual");
      button(inbox, "dialog[open] ", "Close").click();
      assertThat(asked).hasCount(0);
      assertThat(inbox.locator("sapa-thread")).containsText("Ingin bicara dengan bengkel");
      assertFine(owner.at(HOME + "/settings/teams"), ".sapa-people", EACH);
    }
  }

  @Test
  @Rule({"SET-12", "OIN-04", "MSG-25"})
  void a_snippet_kept_in_the_settings_is_written_by_its_shortcut_and_an_agents_own_is_theirs() {
    try (var owner = Person.at(1440);
        var agent = Person.at(1440)) {
      var kept = settings(owner, OWNER, "snippets/new");
      snippet(kept, "Alamat bengkel", "alamat", "Jl. Kenanga 5, ");
      kept.locator(DETAIL + "select").first().selectOption("contact.first_name");
      kept.locator(DETAIL + "select").last().selectOption("WORKSPACE");
      button(kept, DETAIL, "Save").click();
      assertThat(person(kept, "Alamat bengkel")).containsText("Everybody");
      assertFine(kept, DETAIL + "textarea", EACH);

      var theirs = settings(agent, "agen@atur-uji.example", "snippets");
      assertThat(theirs.locator(".sapa-settings-nav a")).hasText("Snippets");
      assertThat(theirs.locator(".sapa-people")).containsText("no snippets");
      theirs.locator(".sapa-people-head a").click();
      assertThat(theirs.locator(DETAIL + "select")).hasCount(1);
      snippet(theirs, "Salam saya", "alamat rumah", "Halo {{contact.naem}}");
      button(theirs, DETAIL, "Save").click();
      assertThat(theirs.locator(DETAIL)).containsText("as one word");
      theirs.locator(DETAIL + "input").nth(1).fill("salam");
      button(theirs, DETAIL, "Save").click();
      assertThat(theirs.locator(DETAIL)).containsText("no contact detail called contact.naem");
      theirs.locator(DETAIL + "textarea").fill("Halo {{contact.name}}");
      button(theirs, DETAIL, "Save").click();
      assertThat(person(theirs, "Salam saya")).containsText("Only me");

      var inbox = owner.at(HOME + "/inbox/all");
      Person.row(inbox, "Tono Tutup").click();
      var writing = inbox.locator("sapa-composer textarea");
      writing.pressSequentially("Halo! /");
      assertThat(inbox.locator("sapa-composer .option")).hasCount(1);
      assertFine(inbox, "sapa-composer .option", EACH);
      writing.press("Enter");
      assertThat(writing).hasValue("Halo! Jl. Kenanga 5, Tono");
      inbox.locator("sapa-composer .tool.emoji").click();
      assertFine(inbox, "sapa-emoji .emoji >> nth=0", EACH);
      inbox.locator("sapa-emoji input").fill("pin");
      inbox.keyboard().press("Enter");
      assertThat(writing).hasValue("Halo! Jl. Kenanga 5, Tono📍");
    }
  }

  @Test
  @Rule({"SET-11", "SET-14"})
  void what_is_said_by_itself_and_when_one_is_there_is_settled_with_errors_beside_the_fields() {
    try (var owner = Person.at(1440);
        var agent = Person.at(1440)) {
      var hours = settings(owner, OWNER, "business-hours");
      assertThat(hours.locator("[role=group]").filter(with("Chatroom")).locator("a")).hasCount(4);
      assertThat(hours.locator(".sapa-hours").first()).containsText("around the clock");
      button(hours, ".sapa-hours ", "Monday to Friday").click();
      var monday = hours.locator(".sapa-hours-day").first();
      monday.locator("> button").click();
      assertThat(monday.locator("input")).hasCount(4);
      assertFine(hours, ".sapa-hours-day", EACH);
      button(hours, "main ", "Save").click();
      assertThat(monday).containsText("Two times overlap");
      monday.locator("input").nth(2).fill("20:00");
      monday.locator("input").nth(3).fill("02:00");
      button(hours, "main ", "Save").click();
      assertThat(monday.locator(".sapa-error")).isHidden();
      hours.reload();
      assertThat(monday.locator("input").nth(3)).hasValue("02:00");

      var messages = owner.at(HOME + "/settings/auto-messages");
      person(messages, "Away").click();
      messages.locator(DETAIL + ".sapa-tick input").first().check();
      var text = messages.locator(DETAIL + "textarea").first();
      text.fill("Halo {{contact.naem}}");
      button(messages, DETAIL, "Save").click();
      assertThat(messages.locator(DETAIL)).containsText("no contact detail called contact.naem");
      text.fill("x".repeat(2_001));
      button(messages, DETAIL, "Save").click();
      assertThat(messages.locator(DETAIL)).containsText("2,000 characters at most");
      text.fill("Kami tutup, ");
      messages.locator(DETAIL + "select").selectOption("contact.first_name");
      messages.locator(DETAIL + "summary").click();
      messages.locator(DETAIL + "textarea").last().fill("Mitra, kami tutup");
      button(messages, DETAIL, "Save").click();
      assertThat(person(messages, "Away")).containsText("On");
      assertThat(person(messages, "Away")).containsText("Kami tutup, {{contact.first_name}}");
      assertFine(messages, DETAIL + "textarea >> nth=0", EACH);
      messages.reload();
      assertThat(messages.locator(DETAIL + "textarea").last()).hasValue("Mitra, kami tutup");

      var theirs = settings(agent, "agen@atur-uji.example", "snippets");
      assertThat(theirs.locator(".sapa-settings-nav a")).hasCount(1);
      assertThat(agent.at(HOME + "/settings/auto-messages").locator("main.sapa-blank")).isVisible();
    }
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void snippet(Page page, String title, String shortcut, String text) {
    page.locator(DETAIL + "input").first().fill(title);
    page.locator(DETAIL + "input").nth(1).fill(shortcut);
    page.locator(DETAIL + "textarea").fill(text);
  }
}
