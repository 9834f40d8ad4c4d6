package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Filters and custom inboxes, as a manager builds them and as others see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomInboxJourney {
  private static final String OWNER = "pemilik@saring-uji.example";
  private static final String MANAGER = "manajer@saring-uji.example";
  private static final String TAILOR = "penjahit@saring-uji.example";
  private static final String PASSWORD = "benang-di-jarum-2026";
  private static final String HOME = "/w/saring-uji";
  private static final String NOBODYS_TAG = "0190aaaa-0000-7000-8000-000000000000";

  private Person manager;
  private Page page;

  @BeforeAll
  void signIn() {
    manager = Person.at(1440);
    page = manager.signInToInbox(MANAGER, PASSWORD, HOME + "/inbox/all");
  }

  @AfterAll
  void leave() {
    manager.close();
  }

  private void visit(String place) {
    page.navigate(SapaServer.shared().address() + HOME + place);
  }

  private static Locator labelled(Page on, String name) {
    return on.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator button(Page on, String name) {
    return on.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator count(Page on) {
    return on.locator(".sapa-panel .sapa-filter-count");
  }

  private static Locator entry(Page on, String name) {
    return on.locator(".sapa-side a").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** Chooses by the keyboard alone, as one types into a choice of the browser. */
  private static void type(Page on, String text) {
    on.keyboard().type(text);
  }

  private static String filtered(String json) {
    return "?f="
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String tagged(String tag) {
    return filtered(
        "{\"joined\":\"all\",\"parts\":[{\"field\":\"tag\",\"operator\":\"has-any\",\"values\":[\""
            + tag
            + "\"]}]}");
  }

  /** The part of a condition that unfolds, with the keyboard on it. */
  private static void unfold(Page on, Locator list) {
    list.locator("summary").focus();
    on.keyboard().press("Enter");
  }

  private static Locator values(Page on, int condition) {
    return on.locator(".sapa-panel .sapa-filter .sapa-filter-row")
        .nth(condition - 1)
        .locator(".sapa-checks");
  }

  private static void tagVip(Page on) {
    labelled(on, "Condition 1: field").selectOption("tag");
    labelled(on, "Condition 1: operator").waitFor();
    unfold(on, values(on, 1));
    labelled(on, "vip").check();
    assertThat(values(on, 1).locator("summary")).hasText("vip");
  }

  /** Whoever is tagged vip and either waits for an answer or is assigned to nobody. */
  private static void buildByKeyboard(Page on) {
    assertThat(labelled(on, "Condition 1: field")).isFocused();
    type(on, "Tag");
    var operator = labelled(on, "Condition 1: operator");
    assertThat(operator).hasValue("HAS_ANY");
    on.keyboard().press("Tab");
    assertThat(operator).isFocused();
    on.keyboard().press("Tab");
    on.keyboard().press("Enter");
    on.keyboard().press("Tab");
    on.keyboard().press("Tab");
    assertThat(labelled(on, "vip")).isFocused();
    on.keyboard().press("Space");
    assertThat(values(on, 1).locator("summary")).hasText("vip");
    button(on, "Add a group to group 1").press("Enter");
    assertThat(labelled(on, "Condition 2: field")).isFocused();
    type(on, "Unr");
    labelled(on, "Condition 2: operator").waitFor();
    button(on, "Add a condition to group 2").press("Enter");
    assertThat(labelled(on, "Condition 3: field")).isFocused();
    type(on, "Assi");
    labelled(on, "Condition 3: operator").waitFor();
    on.keyboard().press("Tab");
    type(on, "is not k");
    assertThat(values(on, 3)).hasCount(0);
  }

  @Test
  @Rule({"CIN-06", "CIN-07", "CIN-11"})
  void a_manager_builds_a_nested_filter_by_keyboard_and_keeps_it_as_a_custom_inbox() {
    visit("/inbox/all");
    Person.rows(page).first().waitFor();
    button(page, "New custom inbox").click();
    assertThat(labelled(page, "Name")).isFocused();
    type(page, "Vip menunggu");
    assertThat(labelled(page, "Shared with")).hasValue("PRIVATE");
    button(page, "Add a condition to group 1").press("Enter");
    buildByKeyboard(page);

    assertThat(count(page)).hasText("2 contacts match");
    assertThat(page.locator(".sapa-panel .sapa-filter-sentence:visible"))
        .hasText("tag is vip and (unreplied: yes or assignee is not known)");
    button(page, "Save").press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/inbox/custom-.*"));
    assertThat(page.locator(".sapa-banner")).containsText("2 contacts");
    assertThat(Person.rows(page)).hasCount(2);
    assertThat(entry(page, "Vip menunggu")).hasAttribute("aria-current", "page");
    assertThat(entry(page, "Vip menunggu").locator(".sapa-count:visible, .sapa-dot:visible"))
        .hasCount(0);

    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(OWNER, PASSWORD, HOME + "/inbox/all");
      assertThat(entry(theirs, "Vip menunggu")).hasCount(0);
      theirs.navigate(page.url());
      assertThat(theirs.locator("main.sapa-blank h1")).isVisible();
    }
  }

  private void createTaggedVip(String name) {
    visit("/inbox/all?new=1");
    assertThat(labelled(page, "Name")).isFocused();
    labelled(page, "Name").fill(name);
    button(page, "Add a condition to group 1").click();
    tagVip(page);
  }

  private void save() {
    button(page, "Save").click();
    assertThat(page).hasURL(Pattern.compile(".*/inbox/custom-.*"));
    page.locator(".sapa-banner").waitFor();
  }

  @Test
  @Rule({"CIN-05", "CIN-09", "CIN-16"})
  void a_team_it_is_shared_with_sees_their_part_cannot_change_it_and_loses_it_at_once() {
    createTaggedVip("Semua vip");
    labelled(page, "Shared with").selectOption("SHARED");
    var teams = page.locator(".sapa-sharing .sapa-checks").first();
    unfold(page, teams);
    labelled(page, "Jahit").check();
    assertThat(teams.locator("summary")).hasText("Jahit");
    save();
    assertThat(Person.rows(page)).hasCount(3);

    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(TAILOR, PASSWORD, HOME + "/inbox/mine");
      entry(theirs, "Semua vip").click();
      assertThat(theirs).hasURL(Pattern.compile(".*/inbox/custom-.*"));
      assertThat(Person.rows(theirs)).hasCount(1);
      assertThat(Person.rows(theirs)).containsText("Ayu Benang");
      theirs.locator("[data-action=filter]").click();
      var panel = theirs.locator(".sapa-panel");
      assertThat(panel).containsText("Dibuat oleh Manajer Kain");
      assertThat(panel.locator(".sapa-filter-sentence")).containsText("vip");
      assertThat(panel.locator("select, input")).hasCount(0);

      page.locator("[data-action=filter]").click();
      labelled(page, "Shared with").selectOption("PRIVATE");
      assertThat(page.locator(".sapa-unsaved")).hasText("Unsaved changes");
      button(page, "Save").click();
      assertThat(theirs.locator("main.sapa-blank h1")).isVisible();
      assertThat(theirs.locator("sapa-list")).hasCount(0);
    }
  }

  @Test
  @Rule({"CIN-12", "CIN-19"})
  void what_is_not_saved_is_asked_about_and_deleting_too() {
    createTaggedVip("Sementara");
    save();
    page.locator("[data-action=filter]").click();
    labelled(page, "Name").fill("Sementara saja");
    assertThat(page.locator(".sapa-unsaved")).hasText("Unsaved changes");
    var here = page.url();

    entry(page, "Mine").click();
    var question = page.locator("dialog.sapa-question[open]");
    assertThat(question).containsText("Save what you changed?");
    question.getByText("Stay").click();
    assertThat(question).hasCount(0);
    assertThat(page).hasURL(here);
    assertThat(labelled(page, "Name")).hasValue("Sementara saja");

    entry(page, "Mine").click();
    question.getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile(".*/inbox/mine"));
    entry(page, "Sementara saja").click();
    assertThat(page.locator(".sapa-list-title h2")).hasText("Sementara saja");
    page.locator("[data-action=filter]").click();
    button(page, "Delete").click();
    assertThat(question).containsText("The contacts in it are not touched.");
    question.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page).not().hasURL(Pattern.compile(".*/inbox/custom-.*"));
    assertThat(entry(page, "Sementara saja")).hasCount(0);
  }

  @Test
  @Rule({"CIN-13", "FILT-10"})
  void a_filtered_list_has_an_address_that_reloads_to_the_same_and_can_be_kept() {
    visit("/inbox/all");
    Person.rows(page).first().waitFor();
    labelled(page, "Status").selectOption("Advanced filter…");
    assertThat(labelled(page, "Condition 1: field")).isFocused();
    assertThat(labelled(page, "Status")).hasValue("ALL");
    page.locator(".sapa-panel h2").click();
    page.keyboard().press("Escape");
    assertThat(page.locator(".sapa-panel")).isHidden();
    page.keyboard().press("f");
    assertThat(labelled(page, "Condition 1: field")).isFocused();
    tagVip(page);
    assertThat(count(page)).hasText("3 contacts match");
    button(page, "Apply").click();
    assertThat(Person.rows(page)).hasCount(3);
    assertThat(page).hasURL(Pattern.compile(".*/inbox/all\\?f=.*"));
    page.reload();
    assertThat(Person.rows(page)).hasCount(3);
    assertThat(page.locator("[data-action=filter]")).hasText("Filter · 1");

    page.locator("[data-action=filter]").click();
    button(page, "Save as custom inbox").click();
    assertThat(labelled(page, "Name")).isFocused();
    type(page, "Dari saringan");
    button(page, "Save").click();
    assertThat(page.locator(".sapa-list-title h2")).hasText("Dari saringan");
    assertThat(Person.rows(page)).hasCount(3);

    visit("/inbox/all?f=no-filter");
    assertThat(page.locator("vaadin-notification-card")).containsText("cannot be read");
    assertThat(Person.row(page, "Citra Renda")).isVisible();
  }

  @Test
  @Rule({"CIN-14", "CIN-22"})
  void a_custom_inbox_is_as_of_its_last_refresh_and_tells_its_age() {
    createTaggedVip("Cuplikan");
    save();
    assertThat(page.locator(".sapa-banner")).containsText("Updated just now");
    assertThat(page.locator(".sapa-banner")).containsText("3 contacts");
    page.clock().install();
    page.reload();
    assertThat(page.locator("sapa-age")).hasText("Updated just now");
    page.clock().fastForward("05:00");
    assertThat(page.locator("sapa-age")).containsText("5 min");
    button(page, "Refresh").click();
    assertThat(Person.rows(page)).hasCount(3);
    page.clock().resume();
  }

  @Test
  @Rule("CIN-21")
  void what_asks_for_something_deleted_is_told_in_words_and_means_nobody() {
    visit("/inbox/all" + tagged(NOBODYS_TAG));
    assertThat(page.locator("sapa-list .blank")).containsText("No conversation matches");
    page.locator("[data-action=filter]").click();
    assertThat(page.locator(".sapa-filter-note:visible")).containsText("is deleted");
    assertThat(count(page)).hasText("No contact matches");
    button(page, "Save as custom inbox").click();
    labelled(page, "Name").fill("Rusak");
    save();
    assertThat(page.locator(".sapa-banner")).containsText("something that was deleted");
    assertThat(entry(page, "Rusak")).containsText("needs attention");
    assertThat(Person.rows(page)).hasCount(0);

    page.locator(".sapa-banner").getByText("Edit").click();
    button(page, "Remove condition 1").click();
    assertThat(button(page, "Add a condition to group 1")).isFocused();
    button(page, "Save").click();
    assertThat(page.locator(".sapa-banner-broken:visible")).hasCount(0);
    assertThat(entry(page, "Rusak")).not().containsText("needs attention");
    assertThat(Person.rows(page)).hasCount(5);
  }

  @Test
  @Rule({"FILT-07", "FILT-12", "SORT-09"})
  void longest_and_shortest_go_with_one_status_and_that_is_remembered() {
    visit("/inbox/all?status=all");
    var status = labelled(page, "Status");
    var order = labelled(page, "Order");
    assertThat(order.locator("option[value=LONGEST]")).isDisabled();
    status.selectOption("OPEN");
    assertThat(page).hasURL(Pattern.compile(".*status=open.*"));
    assertThat(order.locator("option[value=LONGEST]")).isEnabled();
    order.selectOption("LONGEST");
    assertThat(page).hasURL(Pattern.compile(".*sort=longest.*"));
    assertThat(status.locator("option[value=ALL]")).isDisabled();
    assertThat(Person.rows(page).first()).containsText("Citra Renda");

    visit("/inbox/mine");
    assertThat(labelled(page, "Order")).hasValue("NEWEST");
    visit("/inbox/all");
    assertThat(labelled(page, "Order")).hasValue("LONGEST");
    assertThat(labelled(page, "Status")).hasValue("OPEN");
    labelled(page, "Order").selectOption("NEWEST");
    assertThat(page).not().hasURL(Pattern.compile(".*sort=.*"));
    labelled(page, "Status").selectOption("ALL");
    assertThat(page).hasURL(Pattern.compile(".*/inbox/all"));
  }

  @Test
  @Rule("FILT-08")
  void the_blocked_inbox_has_one_status_that_cannot_be_changed() {
    visit("/inbox/blocked");
    assertThat(Person.rows(page)).hasCount(1);
    assertThat(labelled(page, "Status")).isDisabled();
    assertThat(labelled(page, "Status")).hasValue("ALL");
  }

  @Test
  @Rule({"CIN-02", "CIN-03", "CIN-04"})
  void the_sidebar_lists_all_custom_inboxes_ones_own_and_those_of_others() {
    createTaggedVip("Punya manajer");
    labelled(page, "Shared with").selectOption("PUBLIC");
    save();
    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(OWNER, PASSWORD, HOME + "/inbox/all");
      var shared = entry(theirs, "Punya manajer");
      assertThat(shared).isVisible();
      button(theirs, "By me").click();
      assertThat(shared).hasCount(0);
      button(theirs, "By others").click();
      assertThat(shared).isVisible();
      theirs.getByLabel("Find an inbox").fill("punya man");
      assertThat(theirs.locator(".sapa-side a:visible")).hasCount(1);
      theirs.getByLabel("Find an inbox").fill("");
      var fold = button(theirs, "Custom inboxes");
      fold.click();
      assertThat(fold).hasAttribute("aria-expanded", "false");
      assertThat(shared).isHidden();
      theirs.reload();
      assertThat(fold).hasAttribute("aria-expanded", "false");
    }
  }

  @Test
  void the_panel_tells_why_somebody_is_here() {
    createTaggedVip("Alasan");
    save();
    Person.row(page, "Ayu Benang").click();
    assertThat(page.locator(".sapa-who h2")).hasText("Ayu Benang");
    page.locator("[data-action=filter]").click();
    page.locator(".sapa-why button").click();
    assertThat(page.locator(".sapa-why p"))
        .hasText("Ayu Benang is in this inbox. Because: tag is vip.");
  }

  @Test
  void neither_builder_nor_banner_nor_sidebar_has_an_axe_violation_or_scrolls_sideways() {
    visit("/inbox/all" + tagged(NOBODYS_TAG));
    page.locator("[data-action=filter]").click();
    button(page, "Add a group to group 1").click();
    labelled(page, "Condition 2: field").selectOption("since-incoming");
    labelled(page, "Condition 2: value").fill("2");
    Glass.assertFine(page, ".sapa-panel .sapa-filter-note", Glass.EACH);
    page.setViewportSize(1440, 900);
    createTaggedVip("Rupa");
    save();
    Glass.assertFine(page, ".sapa-banner", Glass.EACH);
    page.locator("[data-action=filter]").click();
    labelled(page, "Shared with").selectOption("SHARED");
    Glass.assertFine(page, ".sapa-panel .sapa-sharing", Glass.EACH);
    page.setViewportSize(1440, 900);
    button(page, "Discard changes").click();
  }
}
