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
    return on.locator(".sapa-panel:visible .sapa-filter-count");
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

  /** Whoever is tagged vip and either waits for an answer or is assigned to nobody. */
  private static void buildByKeyboard(Page on) {
    assertThat(labelled(on, "Condition 1: field")).isFocused();
    type(on, "Tag");
    assertThat(labelled(on, "Condition 1: operator")).hasValue("HAS_ANY");
    on.keyboard().press("Tab");
    on.keyboard().press("Tab");
    on.keyboard().press("Enter");
    on.getByLabel("vip").check();
    button(on, "Add a group to group 1").press("Enter");
    assertThat(labelled(on, "Condition 2: field")).isFocused();
    type(on, "Unr");
    button(on, "Add a condition to group 2").press("Enter");
    assertThat(labelled(on, "Condition 3: field")).isFocused();
    type(on, "Assi");
    labelled(on, "Condition 3: operator").focus();
    type(on, "is not known");
  }

  @Test
  @Rule({"CIN-06", "CIN-07", "CIN-11"})
  void a_manager_builds_a_nested_filter_by_keyboard_and_keeps_it_as_a_custom_inbox() {
    visit("/inbox/all");
    Person.rows(page).first().waitFor();
    button(page, "New custom inbox").click();
    var name = labelled(page, "Name");
    assertThat(name).isFocused();
    type(page, "Vip menunggu");
    assertThat(labelled(page, "Shared with")).hasValue("PRIVATE");
    button(page, "Add a condition to group 1").press("Enter");
    buildByKeyboard(page);

    assertThat(count(page)).hasText("2 contacts match");
    assertThat(page.locator(".sapa-panel:visible .sapa-filter-sentence"))
        .hasText("tag is vip and (unreplied: yes or assignee is not known)");
    button(page, "Save").press("Enter");

    assertThat(page).hasURL(Pattern.compile(".*/inbox/custom-.*"));
    assertThat(page.locator(".sapa-banner")).containsText("2 contacts");
    assertThat(Person.rows(page)).hasCount(2);
    assertThat(entry(page, "Vip menunggu")).hasAttribute("aria-current", "page");
    assertThat(entry(page, "Vip menunggu").locator(".sapa-count:visible")).hasCount(0);

    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(OWNER, PASSWORD, HOME + "/inbox/all");
      assertThat(entry(theirs, "Vip menunggu")).hasCount(0);
      theirs.navigate(page.url());
      assertThat(theirs.locator("main.sapa-blank h1")).isVisible();
    }
  }

  @Test
  @Rule({"CIN-05", "CIN-09", "CIN-16"})
  void a_team_it_is_shared_with_sees_their_part_cannot_change_it_and_loses_it_at_once() {
    visit("/inbox/all" + "?new=1");
    labelled(page, "Name").fill("Semua vip");
    button(page, "Add a condition to group 1").click();
    labelled(page, "Condition 1: field").selectOption("tag");
    labelled(page, "Condition 1: value").locator("visible=true").first().click();
    page.getByLabel("vip").check();
    labelled(page, "Shared with").selectOption("SHARED");
    labelled(page, "Teams").locator("visible=true").first().waitFor();
    page.locator(".sapa-sharing summary").first().click();
    page.getByLabel("Jahit").check();
    button(page, "Save").click();
    assertThat(page).hasURL(Pattern.compile(".*/inbox/custom-.*"));
    assertThat(Person.rows(page)).hasCount(3);

    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(TAILOR, PASSWORD, HOME + "/inbox/mine");
      entry(theirs, "Semua vip").click();
      assertThat(Person.rows(theirs)).hasCount(1);
      assertThat(Person.rows(theirs)).containsText("Ayu Benang");
      theirs.locator("[data-action=filter]").click();
      var panel = theirs.locator(".sapa-panel");
      assertThat(panel).containsText("Dibuat oleh Manajer Kain");
      assertThat(panel).containsText("tag adalah vip");
      assertThat(panel.locator("select, input")).hasCount(0);

      page.locator("[data-action=filter]").click();
      labelled(page, "Shared with").selectOption("PRIVATE");
      button(page, "Save").click();
      assertThat(theirs.locator("main.sapa-blank h1")).isVisible();
      assertThat(theirs.locator("sapa-list")).hasCount(0);
    }
  }
}
