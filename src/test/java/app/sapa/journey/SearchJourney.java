package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The search screen and the search within a contact, as an owner uses them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourney {
  private static final String OWNER = "kepala@arsip-uji.example";
  private static final String PASSWORD = "rak-ketiga-dari-kiri-2026";
  private static final String HOME = "/w/arsip-uji";

  private Person owner;
  private Page page;

  @BeforeAll
  void signIn() {
    owner = Person.at(1440);
    page = owner.signInToInbox(OWNER, PASSWORD, HOME + "/inbox/all");
  }

  @AfterAll
  void leave() {
    owner.close();
  }

  private void visit(String place) {
    page.navigate(SapaServer.shared().address() + HOME + place);
  }

  private Locator field() {
    return page.locator("sapa-search input");
  }

  private Locator hits() {
    return page.locator("sapa-search .hit");
  }

  private void scope(String name) {
    page.locator("sapa-search .scopes button")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
  }

  @Test
  @Rule({"SRCH-01", "SRCH-19", "SRCH-20"})
  void one_of_three_scopes_is_searched_while_one_types_and_messages_from_three_characters_on() {
    visit("/search");
    assertThat(field()).isFocused();
    field().pressSequentially("rat");
    assertThat(hits()).hasCount(1);
    assertThat(hits().locator("mark")).hasText("Rat");

    scope("Messages");
    assertThat(hits()).hasCount(0);
    field().fill("me");
    assertThat(page.locator("sapa-search .blank")).containsText("at least three characters");
    field().fill("melati");
    assertThat(hits()).hasCount(13);
    assertThat(hits().first()).containsText("José Ávila");
    assertThat(hits().first().locator("mark")).hasText("melati");

    scope("Comments");
    assertThat(page.locator("sapa-search .blank")).containsText("Nothing found");
    assertThat(page).hasURL(Pattern.compile(".*/search\\?.*in=comments.*"));
  }

  @Test
  @Rule("LIST-09")
  void the_bar_at_the_top_of_the_list_finds_a_contact_and_a_conversation() {
    visit("/inbox/all");
    var first = Person.rows(page).first();
    first.waitFor();
    var bar = page.locator(".sapa-list-head [role=search] input");
    assertThat(bar.boundingBox().y).isLessThan(first.boundingBox().y);
    bar.fill("ratih ken");
    bar.press("Enter");
    assertThat(hits()).hasCount(1);
    hits().first().click();
    assertThat(page.locator(".sapa-who h2")).hasText("Ratih Kenanga");

    bar.fill("melati");
    bar.press("Enter");
    scope("Messages");
    assertThat(hits()).hasCount(13);
    hits().last().click();
    assertThat(page.locator(".sapa-who h2")).hasText("Ratih Kenanga");
    assertThat(page.locator("sapa-thread .found")).containsText("Catatan nomor 6.");
  }

  @Test
  void more_results_come_at_the_end_of_the_list_and_the_address_brings_them_back() {
    visit("/search?q=pelanggan&in=contacts");
    assertThat(page.locator("sapa-search .status")).hasText("75 results");
    assertThat(hits()).hasCount(50);
    hits().last().scrollIntoViewIfNeeded();
    assertThat(hits()).hasCount(75);
    assertThat(hits().last()).containsText("Pelanggan 75");

    page.reload();
    assertThat(field()).hasValue("pelanggan");
    assertThat(hits()).hasCount(50);
  }

  @Test
  @Rule({"SRCH-39", "SRCH-40"})
  void the_keyboard_goes_through_the_results_and_opens_one_a_blocked_one_in_its_inbox() {
    visit("/search");
    field().fill("tolak");
    assertThat(hits()).containsText("Blocked");
    field().press("ArrowDown");
    assertThat(hits().first()).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(field()).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/inbox/blocked/c/.*"));
    assertThat(page.locator(".sapa-who h2")).hasText("Tolak Kiriman");

    visit("/search");
    field().fill("jose avila");
    assertThat(hits()).containsText("José Ávila");
  }

  @Test
  @Rule("SRCH-30")
  void what_was_searched_for_is_offered_again_until_it_is_forgotten() {
    visit("/search");
    field().fill("ratih ken");
    assertThat(hits()).hasCount(1);
    field().press("Enter");
    visit("/search");
    var recent = page.locator("sapa-search .recent");
    var again =
        recent.filter(new Locator.FilterOptions().setHasText("ratih ken")).locator(".again");
    again.click();
    assertThat(hits()).containsText("Ratih Kenanga");

    field().fill("");
    page.locator("sapa-search [aria-label='Forget “ratih ken”']").click();
    assertThat(again).hasCount(0);
    visit("/search");
    assertThat(field()).isFocused();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(again).hasCount(0);
  }

  @Test
  @Rule({"SRCH-28", "SRCH-29"})
  void within_a_contact_the_hits_are_stepped_through_and_shown_in_their_place() {
    visit("/inbox/all");
    Person.row(page, "Ratih Kenanga").click();
    page.locator("sapa-thread .bubble").last().waitFor();
    page.keyboard().press("Shift+F");
    var find = page.locator("sapa-find input");
    assertThat(find).isFocused();
    find.fill("melati");
    var place = page.locator("sapa-find .place");
    assertThat(place).hasText("1 of 12");
    var found = page.locator("sapa-thread .found");
    assertThat(found).containsText("Catatan nomor 116.");
    assertThat(found.locator("mark")).hasText("Melati");

    find.press("ArrowDown");
    assertThat(found).containsText("Catatan nomor 106.");
    for (int i = 3; i <= 12; i++) {
      find.press("Enter");
    }
    assertThat(place).hasText("12 of 12");
    assertThat(found).containsText("Catatan nomor 6.");
    assertThat(found).isInViewport();
    find.press("Shift+Enter");
    assertThat(place).hasText("11 of 12");

    page.locator("sapa-find [aria-label='All results']").click();
    page.locator("sapa-find .option").nth(4).click();
    assertThat(place).hasText("5 of 12");
    assertThat(found).containsText("Catatan nomor 76.");
    assertThat(found).isInViewport();
    find.press("Escape");
    page.keyboard().press("Escape");
    assertThat(find).hasCount(0);
    assertThat(page.locator("sapa-thread mark")).hasCount(0);
  }

  @Test
  @Rule("CMT-08")
  void a_comment_is_found_within_its_contact_and_by_everybody_who_searches_comments() {
    visit("/inbox/all");
    var writing = commentOn("José Ávila");
    writing.fill("Cempaka juga ditanyakan");
    writing.press("Enter");
    assertThat(page.locator("sapa-thread .note")).containsText("Cempaka");
    page.locator(".sapa-console-head [data-action=find-here]").click();
    page.locator("sapa-find select").selectOption("comments");
    var find = page.locator("sapa-find input");
    assertThat(page.locator("sapa-find .place")).hasText("");
    awaitHit(find, "cempaka", page.locator("sapa-find .place"), "1 of 1");
    assertThat(page.locator("sapa-thread .found mark")).hasText("Cempaka");
  }

  @Test
  @Rule({"VIS-20", "CMT-03"})
  void an_at_in_a_comment_offers_who_may_see_the_contact_and_a_key_writes_the_name() {
    visit("/inbox/all");
    var people = page.locator("sapa-composer [role=option]");
    var writing = commentOn("José Ávila");
    writing.pressSequentially("@");
    assertThat(people).containsText(new String[] {"Kepala Arsip", "Tanpa Tombol"});

    writing.fill("");
    commentOn("Ratih Kenanga").pressSequentially("@");
    assertThat(people).containsText(new String[] {"Juru Simpan", "Kepala Arsip", "Tanpa Tombol"});
    assertThat(writing).hasAttribute("aria-activedescendant", "offer-0");
    Glass.assertFine(page, "sapa-composer [role=option]", Glass.EACH);
    page.setViewportSize(1440, 900);
    writing.pressSequentially("sim");
    assertThat(people).containsText(new String[] {"Juru Simpan"});
    writing.press("Enter");
    assertThat(writing).hasValue("@Juru Simpan ");
    assertThat(people).hasCount(0);
    writing.fill("");
  }

  private Locator commentOn(String name) {
    Person.row(page, name).click();
    assertThat(page.locator(".sapa-who h2")).hasText(name);
    page.keyboard().press("Alt+c");
    assertThat(page.locator("sapa-composer [role=tab]").last())
        .hasAttribute("aria-selected", "true");
    return page.locator("sapa-composer textarea");
  }

  /** The index follows the database a moment later. */
  private static void awaitHit(Locator field, String text, Locator sign, String expected) {
    for (int i = 0; i < 20 && !sign.innerText().strip().equals(expected); i++) {
      field.fill("");
      field.fill(text);
      field.page().waitForTimeout(400);
    }
    assertThat(sign).hasText(expected);
  }

  @Test
  @Rule("VIS-10")
  void a_messages_link_leads_its_members_to_it_and_others_nowhere() {
    visit("/search?q=melati&in=messages");
    var link = hits().nth(12).getAttribute("href");
    var address = "/" + link.replaceFirst("^/", "");
    page.navigate(SapaServer.shared().address() + address);
    assertThat(page.locator("sapa-thread .found")).containsText("Catatan nomor 6.");

    try (var stranger = Person.at(1024);
        var nobody = Person.at(1024)) {
      var theirs =
          stranger.signInToInbox(
              "ketua@toko-uji.example", "baris-demi-baris-2026", "/w/toko-uji/inbox/all");
      theirs.navigate(SapaServer.shared().address() + address);
      assertThat(theirs.locator("main.sapa-blank h1")).isVisible();
      Person.assertSignedOut(nobody.at(address));
    }
  }

  @Test
  void no_state_of_it_has_an_axe_violation_or_scrolls_sideways() {
    visit("/search?q=melati&in=messages");
    Glass.assertFine(page, "sapa-search .hit", Glass.EACH);
    field().fill("zzz");
    Glass.assertFine(page, "sapa-search .blank", Glass.EACH);
    page.setViewportSize(1440, 900);
    visit("/inbox/all");
    Person.row(page, "Ratih Kenanga").click();
    page.locator("sapa-thread .bubble").last().waitFor();
    page.locator(".sapa-console-head [data-action=find-here]").click();
    page.locator("sapa-find input").fill("melati");
    assertThat(page.locator("sapa-find .place")).containsText("12");
    page.locator("sapa-find [aria-label='All results']").click();
    Glass.assertFine(page, "sapa-find .option", Glass.EACH);
    page.setViewportSize(1440, 900);
  }
}
