package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The contacts page, as a manager works on it and as it is not there for agents. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ContactsJourney {
  private static final String MANAGER = "manajer@kontak-uji.example";
  private static final String AGENT = "agen@kontak-uji.example";
  private static final String PASSWORD = "buku-alamat-tebal-2026";
  private static final String HOME = "/w/kontak-uji";

  private Person manager;
  private Page page;

  @BeforeAll
  void signIn() {
    manager = Person.at(1440);
    page = manager.signIn(MANAGER, PASSWORD, HOME + "/contacts");
    rows().first().waitFor();
  }

  @AfterAll
  void leave() {
    manager.close();
  }

  private Locator rows() {
    return page.locator("sapa-contacts tbody tr");
  }

  private Locator row(String name) {
    return rows().filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator names() {
    return page.locator("sapa-contacts a.name");
  }

  private Locator entry(String name) {
    return page.locator(".sapa-side a").filter(new Locator.FilterOptions().setHasText(name));
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator counted() {
    return page.locator(".sapa-list-title .sapa-open-count");
  }

  /** All contacts again, whatever the test before left open. */
  private void visit(String place) {
    page.setViewportSize(1440, 900);
    page.navigate(SapaServer.shared().address() + HOME + "/contacts" + place);
    page.locator("sapa-contacts .scroller[aria-busy=false]").waitFor();
  }

  private void confirm() {
    var question = page.locator("dialog.sapa-question[open]");
    assertThat(question).containsText("Block this contact?");
    question.getByText("Block contact", new Locator.GetByTextOptions().setExact(true)).click();
  }

  @Test
  @Rule({"CON-29", "VIS-21"})
  void a_manager_finds_the_table_in_the_rail_and_sorts_it_and_an_agent_finds_neither() {
    page.navigate(SapaServer.shared().address() + HOME + "/inbox/all");
    page.locator(".sapa-rail [data-place=contacts]").click();
    assertThat(rows()).hasCount(3);
    assertThat(page.locator("sapa-contacts thead th"))
        .hasText(
            new String[] {
              "Name",
              "Channels",
              "E-mail",
              "Phone",
              "Tags",
              "Country",
              "Language",
              "Status",
              "Assignee",
              "Last message",
              "Date added",
              "Actions"
            });
    assertThat(row("Ayu Alamat")).containsText("Indonesia");
    assertThat(row("Ayu Alamat")).containsText("Agen Buku");
    assertThat(row("Citra Catatan")).containsText("No conversation");
    assertThat(counted()).hasText("3 contacts");
    assertThat(names()).hasText(new String[] {"Budi Buku", "Ayu Alamat", "Citra Catatan"});

    button("Name").click();
    assertThat(page).hasURL(Pattern.compile(".*/contacts\\?sort=name"));
    assertThat(names()).hasText(new String[] {"Ayu Alamat", "Budi Buku", "Citra Catatan"});
    button("Name").click();
    assertThat(names()).hasText(new String[] {"Citra Catatan", "Budi Buku", "Ayu Alamat"});

    try (var other = Person.at(1440)) {
      var theirs = other.signInToInbox(AGENT, PASSWORD, HOME + "/inbox/all");
      assertThat(theirs.locator("[data-place=contacts]")).hasCount(0);
      var profile = row("Ayu Alamat").locator("a.name").getAttribute("href");
      for (var address :
          new String[] {HOME + "/contacts", HOME + "/contacts/blocked", "/" + profile}) {
        assertThat(other.at(address).locator("main.sapa-blank h1")).hasText("Not found");
      }
    }
  }

  @Test
  @Rule({"BLK-05", "BLK-06", "BLK-13"})
  void a_manager_blocks_and_unblocks_from_the_list_and_from_the_profile() {
    visit("");
    button("Block Budi Buku").click();
    confirm();
    assertThat(row("Budi Buku")).hasCount(0);
    assertThat(row("Ayu Alamat").locator("a.name")).isFocused();
    assertThat(counted()).hasText("2 contacts");
    entry("Blocked contacts").click();
    assertThat(rows()).hasCount(2);
    button("Unblock Budi Buku").click();
    assertThat(row("Budi Buku")).hasCount(0);

    entry("All contacts").click();
    row("Budi Buku").locator("a.name").click();
    var profile = page.locator(".sapa-profile");
    profile.getByText("Block contact").click();
    confirm();
    assertThat(profile.locator(".sapa-state")).hasText("Blocked");
    assertThat(row("Budi Buku")).hasCount(0);
    profile.getByText("Unblock contact").click();
    assertThat(profile.getByText("Block contact")).isVisible();
    assertThat(row("Budi Buku")).hasCount(1);
    assertThat(counted()).hasText("3 contacts");
  }

  @Test
  @Rule({"SEG-01", "SEG-08"})
  void a_segment_is_built_with_a_live_count_holds_whoever_comes_to_meet_it_and_is_deleted() {
    visit("");
    button("New segment").click();
    var name = page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true));
    assertThat(name).isFocused();
    name.fill("Orang penting");
    button("Add a condition to group 1").click();
    page.getByLabel("Condition 1: field").selectOption("tag");
    page.locator(".sapa-panel .sapa-checks summary").click();
    page.getByLabel("vip", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(page.locator(".sapa-panel .sapa-filter-count")).hasText("2 contacts match");
    entry("Blocked contacts").click();
    var question = page.locator("dialog.sapa-question[open]");
    question.getByText("Stay").click();
    assertThat(question).hasCount(0);
    button("Save").click();

    assertThat(page).hasURL(Pattern.compile(".*/contacts/segment-.*"));
    assertThat(entry("Orang penting")).hasAttribute("aria-current", "page");
    assertThat(names()).hasText(new String[] {"Budi Buku", "Ayu Alamat"});
    assertThat(counted()).hasText("2 contacts");

    row("Ayu Alamat").locator("a.name").click();
    page.getByLabel("Remove the tag vip").click();
    assertThat(row("Ayu Alamat")).hasCount(0);
    page.getByText("Choose tags").click();
    page.locator("sapa-tags").getByText("vip").click();
    page.keyboard().press("Escape");
    assertThat(names()).hasText(new String[] {"Budi Buku", "Ayu Alamat"});

    button("Edit segment").click();
    button("Delete").click();
    question.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(entry("Orang penting")).hasCount(0);
    assertThat(rows()).hasCount(3);
  }

  @Test
  void neither_table_nor_profile_nor_builder_has_an_axe_violation_or_scrolls_sideways() {
    visit("");
    Glass.assertFine(page, "sapa-contacts tbody tr", Glass.EACH);
    visit("");
    row("Ayu Alamat").locator("a.name").click();
    Glass.assertFine(page, ".sapa-profile .sapa-person", Glass.EACH);
    visit("");
    button("New segment").click();
    Glass.assertFine(page, ".sapa-panel input", Glass.EACH);
  }
}
