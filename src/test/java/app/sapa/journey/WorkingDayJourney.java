package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.channel.Quietly;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an agent does all day, without a mouse; and the drawer, where they write what they learn. */
class WorkingDayJourney {
  private static final String AGENT = "rajin@hari-uji.example";
  private static final String OWNER = "kepala@hari-uji.example";
  private static final String PASSWORD = "dari-pagi-sampai-petang-2026";
  private static final String INBOX = "/w/hari-uji/inbox/all";

  /** By their first names, which are unlike any other's. */
  private static final List<String> WAITING =
      List.of("Ani", "Beni", "Cici", "Doni", "Eli", "Feri", "Gina", "Hadi", "Ira", "Joko");

  private static final List<String> PUT_OFF = List.of("Cici", "Feri", "Ira");

  @Test
  @Rule({"DRW-01", "TAG-02"})
  void ten_conversations_are_opened_answered_noted_tagged_taken_and_closed_by_keyboard_alone() {
    try (var person = Person.at(1440)) {
      var page = signedInByKeyboard(person);
      page.keyboard().press("h");
      assertThat(page.locator(".sapa-drawer h2")).hasText("Activity");
      page.keyboard().press("]");
      assertThat(page.locator(".sapa-drawer h2")).hasText("Contact details");
      for (var name : WAITING) {
        open(page, name);
        say(page, "r", "Still there, " + name + ".");
        say(page, "c", name + " wants two.");
        tag(page);
        page.keyboard().press("m");
        assertThat(page.locator(".sapa-assignee")).containsText("Rina Rajin");
        if (PUT_OFF.contains(name)) {
          putOff(page);
        } else {
          page.keyboard().press("e");
          assertThat(page.locator("[data-action=close-or-open]")).hasText("Open");
        }
      }
    }
    Quietly.until(() -> rows(WAS_DONE) == WAITING.size());
    assertThat(rows(WAS_DONE + " and c.status = 'CLOSED' and c.snoozed_until is null"))
        .isEqualTo(WAITING.size() - PUT_OFF.size());
    assertThat(rows(WAS_DONE + " and c.status = 'OPEN' and c.snoozed_until > now()"))
        .isEqualTo(PUT_OFF.size());
  }

  private static final String WAS_DONE =
      """
      select count(*) from sapa.contact c
      join sapa.workspace w on w.id = c.workspace_id and w.slug = 'hari-uji'
      join sapa.membership m on m.workspace_id = c.workspace_id and m.id = c.assignee_id
        and m.name = 'Rina Rajin'
      join sapa.contact_tag ct on ct.workspace_id = c.workspace_id and ct.contact_id = c.id
      join sapa.tag t on t.workspace_id = c.workspace_id and t.id = ct.tag_id and t.name = 'selesai'
      join sapa.message o on o.workspace_id = c.workspace_id and o.contact_id = c.id
        and o.body = 'Still there, ' || c.first_name || '.' and o.sender_id = m.id
      join sapa.comment n on n.workspace_id = c.workspace_id and n.contact_id = c.id
        and n.body = c.first_name || ' wants two.' and n.author_id = m.id
      where true\
      """;

  private static long rows(String sql) {
    try (var database = SapaServer.shared().keeping();
        var statement = database.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page signedInByKeyboard(Person person) {
    var page = person.at("/login?to=" + INBOX);
    page.locator("input[name=email]").focus();
    page.keyboard().type(AGENT);
    page.keyboard().press("Tab");
    page.locator("input[name=password]").focus();
    page.keyboard().type(PASSWORD);
    page.keyboard().press("Enter");
    Person.rows(page).first().waitFor();
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page.locator(".sapa-who h2")).not().isEmpty();
    return page;
  }

  private static void open(Page page, String name) {
    page.keyboard().press("Control+k");
    page.keyboard().type(name);
    assertThat(page.locator("sapa-palette .option[aria-selected=true]")).containsText(name);
    page.keyboard().press("Enter");
    assertThat(page.locator(".sapa-who h2")).containsText(name);
    assertThat(page.locator("sapa-thread")).containsText("saya " + name);
  }

  private static void say(Page page, String key, String text) {
    page.keyboard().press(key);
    assertThat(page.locator("sapa-composer textarea")).isFocused();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    assertThat(page.locator("sapa-thread")).containsText(text);
    page.keyboard().press("Escape");
    assertThat(page.locator("sapa-composer textarea")).not().isFocused();
  }

  private static void tag(Page page) {
    page.keyboard().press("t");
    page.keyboard().type("sel");
    assertThat(page.locator("sapa-tags .option.active")).containsText("selesai");
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.locator(".sapa-drawer .sapa-tag")).containsText("selesai");
  }

  private static void putOff(Page page) {
    page.keyboard().press("z");
    assertThat(popup(page).locator("input").first()).isVisible();
    page.keyboard().press("Tab");
    assertThat(popup(page).locator("input").first()).isFocused();
    page.keyboard().type("besok jam 9");
    page.keyboard().press("Enter");
    assertThat(page.locator(".sapa-snoozed:visible")).containsText("09:00");
  }

  private static Locator popup(Page page) {
    return page.locator("#snooze:popover-open");
  }

  @Test
  @Rule({"DRW-02", "DRW-05"})
  void the_tabs_at_the_edge_open_the_drawer_on_details_that_are_written_in_place_and_on_activity() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
      Person.row(page, "Sari Sunting").click();
      var tabs = page.locator(".sapa-strip button");
      assertThat(tabs).hasCount(2);
      var more = value(page, "Phone: Add another");
      more.focus();
      page.keyboard().press("Enter");
      var field = page.locator(".sapa-in-place input");
      assertThat(field).isFocused();
      page.keyboard().type("12");
      page.keyboard().press("Enter");
      assertThat(page.locator(".sapa-in-place .sapa-error:not(:empty)"))
          .containsText("no phone number");
      Glass.assertFine(page, ".sapa-in-place input", Glass.WIDE);
      page.setViewportSize(1440, 900);
      field.fill("0812-5550-9999");
      page.keyboard().press("Enter");
      assertThat(value(page, "Phone: 6281255509999. Change")).isVisible();

      var name = value(page, "Last name: Sunting. Change");
      name.focus();
      page.keyboard().press("Enter");
      field.fill("Somebody Else");
      page.keyboard().press("Escape");
      assertThat(name).isFocused();
      value(page, "Country: Indonesia. Change").click();
      page.locator(".sapa-in-place select").selectOption("SG");
      page.locator(".sapa-in-place select").press("Enter");
      assertThat(value(page, "Country: Singapore. Change")).isFocused();
      page.getByLabel("Remove the tag pelanggan").click();
      assertThat(page.locator(".sapa-drawer .sapa-tag")).hasCount(0);

      tabs.last().click();
      var lines = page.locator(".sapa-activity li");
      assertThat(lines)
          .hasText(
              new Pattern[] {
                Pattern.compile("Kepala Hari removed the tag “pelanggan”.*"),
                Pattern.compile("Kepala Hari changed: Country.*"),
                Pattern.compile("Kepala Hari changed: Phone.*"),
                Pattern.compile("Conversation opened.*")
              });
      page.locator(".sapa-activity select").selectOption("conversation");
      assertThat(lines).hasCount(1);
      Glass.assertFine(page, ".sapa-activity li", Glass.WIDE);
      page.setViewportSize(1440, 900);
      lines.first().locator("a").click();
      assertThat(page).hasURL(Pattern.compile(".*[?&]at=.*"));
      assertThat(page.locator("sapa-thread .found")).containsText("Conversation opened");

      tabs.last().click();
      assertThat(page.locator(".sapa-drawer")).isHidden();
      tabs.first().click();
      assertThat(page.locator(".sapa-drawer h2")).hasText("Contact details");
    }
  }

  @Test
  @Rule("DRW-01")
  void who_comes_next_is_shown_in_place_of_the_one_before_and_changed_alone() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox(OWNER, PASSWORD, INBOX);
      var headings = page.locator(".sapa-drawer h3");
      var tags = page.locator(".sapa-drawer .sapa-tag");
      for (var name : List.of("Tina", "Tono", "Tina")) {
        Person.row(page, name + " Tukar").click();
        assertThat(value(page, "First name: " + name + ". Change")).isVisible();
        assertThat(headings)
            .hasText(new String[] {"Contact fields", "Tags", "Assignee", "Channels"});
        assertThat(tags).hasText(new String[] {"pelanggan"});
        assertThat(page.locator(".sapa-facts button:text('6281255502345')"))
            .hasCount(name.equals("Tina") ? 1 : 0);
      }
      Person.row(page, "Tono Tukar").click();
      assertThat(value(page, "Language: English. Change")).isVisible();
      page.getByLabel("Remove the tag pelanggan").click();
      assertThat(tags).hasCount(0);
      Person.row(page, "Tina Tukar").click();
      assertThat(value(page, "Language: Indonesian. Change")).isVisible();
      assertThat(tags).hasText(new String[] {"pelanggan"});
    }
  }

  private static Locator value(Page page, String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }
}
