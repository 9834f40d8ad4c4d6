package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What each look of a conversation tells in the list, as an owner sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class RowsJourney {
  private static final String ALL = "/w/toko-uji/inbox/all";

  /** Looked at as it opens, whatever a test before left chosen. */
  private static final String AS_IT_OPENS = ALL + "?status=all&sort=newest";

  private Person owner;
  private Page page;

  @BeforeAll
  void signIn() {
    owner = Person.at(1440);
    page = owner.signInToInbox("ketua@toko-uji.example", "baris-demi-baris-2026", ALL);
  }

  @BeforeEach
  void openTheInbox() {
    page.navigate(SapaServer.shared().address() + AS_IT_OPENS);
    Person.rows(page).first().waitFor();
  }

  @AfterAll
  void leave() {
    owner.close();
  }

  @Test
  @Rule("INB-03")
  void the_sidebar_offers_standard_team_custom_and_blocked_inboxes() {
    assertThat(page.locator(".sapa-side h2"))
        .containsText(new String[] {"Standar", "Kotak masuk tim", "Kotak masuk kustom"});
    assertThat(page.locator(".sapa-side a > span[translate=no]"))
        .hasText(
            new String[] {
              "Semua", "Milik saya", "Belum ditugaskan", "Gudang", "Kasir", "Kontak yang diblokir"
            });
    page.locator(".sapa-side a").last().click();
    assertThat(row("Orang Diblokir")).isVisible();
  }

  @Test
  @Rule({"INB-01", "OIN-01"})
  void the_side_navigation_leads_an_agent_to_the_inbox_where_their_work_waits() {
    try (var agent = Person.at(1440)) {
      var theirs = agent.signIn("bima@toko-uji.example", "baris-demi-baris-2026", "/w/toko-uji/me");
      theirs.locator("vaadin-password-field").first().waitFor();
      assertThat(Person.rows(theirs)).hasCount(0);
      theirs.locator("nav a").filter(named("Kotak masuk")).first().click();
      assertThat(theirs).hasURL(Pattern.compile(".*/w/toko-uji/inbox/.*"));
      assertThat(Person.row(theirs, "Sudah Dijawab")).isVisible();
    }
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  @Rule({"FILT-11", "FILT-01", "FILT-04"})
  void the_snoozed_hide_under_open_and_closed_and_show_under_all_and_snoozed() {
    assertRows("Baru Menulis", "Sudah Dijawab", "Sedang Ditunda", "Sudah Ditutup");
    statuses().selectOption("OPEN");
    assertRows("Baru Menulis", "Sudah Dijawab");
    statuses().selectOption("CLOSED");
    assertRows("Sudah Ditutup");
    statuses().selectOption("SNOOZED");
    assertRows("Sedang Ditunda");
    statuses().selectOption("ALL");
    assertRows("Baru Menulis", "Sudah Dijawab", "Sedang Ditunda", "Sudah Ditutup");
  }

  @Test
  @Rule({"SORT-01", "SORT-03"})
  void the_list_begins_with_the_newest_message_or_with_the_oldest() {
    assertThat(orders()).hasValue("NEWEST");
    assertRows("Baru Menulis", "Sudah Dijawab", "Sedang Ditunda", "Sudah Ditutup");
    orders().selectOption("OLDEST");
    assertRows("Sudah Ditutup", "Sedang Ditunda", "Sudah Dijawab", "Baru Menulis");
    orders().selectOption("NEWEST");
    assertRows("Baru Menulis", "Sudah Dijawab", "Sedang Ditunda", "Sudah Ditutup");
  }

  @Test
  @Rule({"SORT-04", "SORT-05", "SORT-09"})
  void under_one_status_the_list_begins_with_who_is_so_longest_or_shortest() {
    for (var order : List.of("LONGEST", "SHORTEST")) {
      assertThat(choice(orders(), order)).isDisabled();
    }
    statuses().selectOption("OPEN");
    assertThat(choice(orders(), "LONGEST")).isEnabled();
    orders().selectOption("LONGEST");
    assertRows("Sudah Dijawab", "Baru Menulis");
    assertThat(choice(statuses(), "ALL")).isDisabled();
    orders().selectOption("SHORTEST");
    assertRows("Baru Menulis", "Sudah Dijawab");
    assertThat(choice(statuses(), "ALL")).isDisabled();
    orders().selectOption("NEWEST");
    assertThat(choice(statuses(), "ALL")).isEnabled();
    statuses().selectOption("ALL");
    assertRows("Baru Menulis", "Sudah Dijawab", "Sedang Ditunda", "Sudah Ditutup");
  }

  private void assertRows(String... names) {
    assertThat(Person.rows(page).locator("strong")).hasText(names);
  }

  private Locator statuses() {
    return page.locator(".sapa-chips select");
  }

  private Locator orders() {
    return page.locator("select.sapa-order");
  }

  private static Locator choice(Locator choices, String value) {
    return choices.locator("option[value=" + value + "]");
  }

  @Test
  @Rule("LIST-03")
  void the_chosen_conversation_alone_is_blue() {
    var chosen = row("Baru Menulis");
    var other = row("Sudah Dijawab");
    var before = Look.background(chosen);
    chosen.click();

    assertThat(chosen).hasAttribute("aria-selected", "true");
    page.mouse().move(900, 300);
    var marked = Look.background(chosen);
    assertThat(marked).isNotEqualTo(before).matches(Look.Colour::isBluish);
    assertThat(Look.background(other)).isNotEqualTo(marked);
    other.click();
    assertThat(other).hasAttribute("aria-selected", "true");
    page.mouse().move(900, 300);
    assertThat(Look.background(other)).isEqualTo(marked);
    assertThat(Look.background(chosen)).isNotEqualTo(marked);
  }

  @Test
  @Rule("LIST-04")
  void
      a_closed_and_a_snoozed_conversation_say_so_at_the_bottom_left_and_an_open_one_says_nothing() {
    assertThat(part("Sudah Ditutup", ".state")).hasText("Ditutup");
    assertThat(part("Sedang Ditunda", ".state")).hasText("Ditunda");
    assertThat(part("Baru Menulis", ".state")).hasCount(0);
    assertThat(part("Sudah Dijawab", ".state")).hasCount(0);
    var spot = Look.spot(part("Sudah Ditutup", ".state"), row("Sudah Ditutup"));
    assertThat(spot.across()).isLessThan(0.5);
    assertThat(spot.down()).isGreaterThan(0.5);
  }

  @Test
  @Rule("LIST-05")
  void the_channels_icon_is_at_the_lower_right_of_the_picture() {
    var web = part("Baru Menulis", ".channel");
    assertThat(web).hasAttribute("data-channel", "webchat");
    assertThat(part("Sudah Dijawab", ".channel")).hasAttribute("data-channel", "custom");
    assertThat(web.locator("svg")).isVisible();
    assertThat(web.innerHTML()).isNotEqualTo(part("Sudah Dijawab", ".channel").innerHTML());
    var spot = Look.spot(web, part("Baru Menulis", ".avatar"));
    assertThat(spot.across()).isGreaterThan(0.6);
    assertThat(spot.down()).isGreaterThan(0.6);
  }

  @Test
  @Rule("LIST-06")
  void unread_messages_are_counted_in_blue_beside_the_name_and_none_are_not() {
    try (var whoHasReadNothing = Person.at(1440)) {
      var list =
          whoHasReadNothing.signInToInbox(
              "bima@toko-uji.example", "baris-demi-baris-2026", "/w/toko-uji/inbox/all");
      var row = Person.row(list, "Baru Menulis");
      var count = row.locator(".count");
      assertThat(count).hasText("3");
      assertThat(Look.background(count)).matches(Look.Colour::isBluish);
      var name = row.locator("strong").boundingBox();
      var beside = count.boundingBox();
      assertThat(beside.x).isBetween(name.x + name.width, name.x + name.width + 24);
      assertThat(beside.y + beside.height / 2).isBetween(name.y, name.y + name.height);
      assertThat(Person.row(list, "Sudah Ditutup").locator(".count")).hasCount(0);
    }
  }

  @Test
  @Rule("LIST-07")
  void the_last_messages_date_is_at_the_top_right_and_an_arrow_tells_its_direction() {
    assertThat(part("Baru Menulis", "time")).hasText(Pattern.compile("\\d{2}[.:]\\d{2}"));
    assertThat(part("Sudah Ditutup", "time")).hasText(Pattern.compile("\\D{3}"));
    var spot = Look.spot(part("Baru Menulis", "time"), row("Baru Menulis"));
    assertThat(spot.across()).isGreaterThan(0.75);
    assertThat(spot.down()).isLessThan(0.5);

    assertThat(preview("Baru Menulis")).hasText("Diterima: Saya mau ambil sore ini.");
    assertThat(preview("Sudah Dijawab")).hasText("Dikirim: Ada, tinggal dua potong.");
    var in = preview("Baru Menulis").locator("svg");
    var out = preview("Sudah Dijawab").locator("svg");
    assertThat(in).isVisible();
    assertThat(out).isVisible();
    assertThat(in.innerHTML()).isNotEqualTo(out.innerHTML());
  }

  @Test
  @Rule("LIST-08")
  void the_assignees_initials_are_at_the_bottom_right_and_nobodys_are_not() {
    var assignee = part("Sudah Dijawab", ".assignee");
    assertThat(assignee).hasText("BA");
    assertThat(assignee).hasAttribute("title", "Bima Arya");
    assertThat(part("Sedang Ditunda", ".assignee")).hasText("TL");
    assertThat(part("Baru Menulis", ".assignee")).hasCount(0);
    var spot = Look.spot(assignee, row("Sudah Dijawab"));
    assertThat(spot.across()).isGreaterThan(0.75);
    assertThat(spot.down()).isGreaterThan(0.5);
  }

  @Test
  void the_keyboard_moves_opens_answers_and_comes_back() {
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(selected()).containsText("Sudah Dijawab");
    page.keyboard().press("k");
    assertThat(selected()).containsText("Baru Menulis");
    assertThat(page.locator(".sapa-who h2")).hasText("Baru Menulis");
    page.keyboard().press("End");
    assertThat(page.locator(".sapa-who h2")).hasText("Sudah Ditutup");
    page.keyboard().press("Home");
    assertThat(page.locator(".sapa-who h2")).hasText("Baru Menulis");

    assertThat(page.locator("sapa-thread .text").last()).hasText("Saya mau ambil sore ini.");
    page.keyboard().press("Enter");
    assertThat(page.locator("sapa-thread :focus")).containsText("Saya mau ambil sore ini.");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("sapa-thread :focus")).containsText("Saya mau ambil sore ini.");
    page.keyboard().press("r");
    assertThat(page.locator("sapa-composer textarea")).isFocused();
    page.keyboard().type("jk");
    assertThat(page.locator("sapa-composer textarea")).hasValue("jk");
    assertThat(selected()).containsText("Baru Menulis");
    page.keyboard().press("Escape");
    assertThat(page.locator("sapa-list [role=row]:focus")).containsText("Baru Menulis");
    page.keyboard().press("r");
    page.locator("sapa-composer textarea").fill("");
  }

  private Locator selected() {
    return page.locator("sapa-list [role=row][aria-selected=true]");
  }

  private Locator row(String name) {
    return Person.row(page, name);
  }

  private Locator part(String name, String part) {
    return row(name).locator(part);
  }

  private Locator preview(String name) {
    return part(name, ".preview");
  }
}
