package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What members are told of while they do something else. */
class NoticesJourney {
  private static final String PASSWORD = "lonceng-tidak-tidur-2026";
  private static final String INBOX = "/w/kabar-uji/inbox/all";

  /** A browser that notes what it is to show, whose pages can be put out of sight. */
  private static final String SPY =
      """
      window.shown = [];
      window.Notification = class {
        static permission = localStorage.may ?? 'granted';
        static async requestPermission() { localStorage.asked = 'yes'; this.permission = 'denied'; }
        constructor(title, how) { window.shown.push(title + ' | ' + how.body); window.latest = this; }
        close() {}
      };
      Object.defineProperty(document, 'visibilityState',
        { get: () => window.away ? 'hidden' : 'visible' });
      """;

  private static Locator bell(Page page) {
    return page.locator("[data-action=notices]")
        .filter(new Locator.FilterOptions().setVisible(true));
  }

  /** The owner names somebody in a comment on that contact. */
  private static void mention(Page page, String name, String contact) {
    Person.row(page, contact).click();
    assertThat(page.locator(".sapa-who h2")).containsText(contact);
    page.keyboard().press("c");
    page.locator("sapa-composer textarea").fill("@" + name + " parcel 4711 is lost");
    page.locator("sapa-composer").getByText("Add comment").click();
    assertThat(page.locator("sapa-thread")).containsText("@" + name);
  }

  private static Page ownersInbox(Person person) {
    return person.signInToInbox("kepala@kabar-uji.example", PASSWORD, INBOX);
  }

  @Test
  @Rule({"NTF-08", "CMT-09"})
  void the_bell_tells_at_once_of_a_mention_leads_to_it_and_puts_it_aside() {
    try (var owner = Person.at(1440);
        var agent = Person.at(1440)) {
      var page = agent.signInToInbox("agen@kabar-uji.example", PASSWORD, INBOX);
      assertThat(bell(page)).hasAttribute("aria-label", "Notifications");
      var owners = ownersInbox(owner);
      mention(owners, "Agen Kabar", "<img src=x onerror=alert(1)>");
      mention(owners, "Agen Kabar", "Sari Sebutan");

      assertThat(bell(page)).hasAttribute("aria-label", "Notifications, 2 unread");
      page.keyboard().press("g");
      page.keyboard().press("n");
      var rows = page.locator(".sapa-notice");
      assertThat(rows).hasCount(2);
      assertThat(rows.last()).containsText("<img src=x onerror=alert(1)>");
      assertThat(rows.first()).containsText("Kepala Kabar mentioned you in a comment");
      assertThat(rows.first()).not().containsText("4711");
      rows.first().locator("a").click();
      page.waitForURL(Pattern.compile(".*/c/.*at=.*"));
      assertThat(page.locator("sapa-thread")).containsText("parcel 4711 is lost");
      assertThat(bell(page)).hasAttribute("aria-label", "Notifications, 1 unread");

      bell(page).click();
      rows.last().locator("button").press("Enter");
      assertThat(rows).hasCount(1);
      assertThat(rows.first().locator("a")).isFocused();
      assertThat(bell(page)).hasAttribute("aria-label", "Notifications");
      page.locator(".sapa-notices").getByText("Archived").click();
      assertThat(rows).containsText(new String[] {"<img src=x onerror=alert(1)>"});
      page.locator(".sapa-notices").getByText("Take back all").click();
      assertThat(page.locator(".sapa-notices")).containsText("Nothing archived");
    }
  }

  @Test
  @Rule("NTF-08")
  void the_panel_looks_right_in_every_window() {
    try (var agent = Person.at(1440)) {
      var page = agent.signInToInbox("agen@kabar-uji.example", PASSWORD, INBOX);
      bell(page).click();
      page.locator(".sapa-notices").getByText("All", exactly()).click();
      assertFine(page, ".sapa-notices .sapa-segments", EACH);
    }
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  @Rule({"NTF-02", "NTF-07"})
  void one_tab_of_a_browser_shows_contact_and_kind_while_nobody_looks_at_any() {
    try (var owner = Person.at(1440);
        var agent = Person.at(1440)) {
      agent.browser().addInitScript(SPY);
      var first = agent.signInToInbox("sibuk@kabar-uji.example", PASSWORD, INBOX);
      var second = agent.at(INBOX);
      Person.rows(second).first().waitFor();
      var owners = ownersInbox(owner);

      leave(first);
      mention(owners, "Sibuk Kabar", "Sari Sebutan");
      second.locator("[role=status]:has-text('Sari Sebutan')").waitFor();
      assertThat(shown(first, second)).as("the second is looked at").isEmpty();

      leave(second);
      mention(owners, "Sibuk Kabar", "Lala Layar");
      first.locator("[role=status]:has-text('Lala Layar')").waitFor();
      second.locator("[role=status]:has-text('Lala Layar')").waitFor();
      // What is being shown holds a lock for a while, in whichever tab.
      first.waitForFunction("async () => (await navigator.locks.query()).held.length > 0");
      assertThat(shown(first, second))
          .containsExactly("Lala Layar | Kepala Kabar mentioned you in a comment");
      var showed = shown(first).isEmpty() ? second : first;
      showed.evaluate("latest.onclick()");
      showed.waitForURL(Pattern.compile(".*/c/.*at=.*"));
    }
  }

  private static void leave(Page page) {
    page.evaluate("away = true; document.dispatchEvent(new Event('visibilitychange'))");
  }

  @SuppressWarnings("unchecked")
  private static List<String> shown(Page... pages) {
    return Stream.of(pages)
        .flatMap(page -> ((List<String>) page.evaluate("window.shown")).stream())
        .toList();
  }

  @Test
  @Rule({"NTF-02", "NTF-09"})
  void a_browser_is_asked_only_when_one_wants_to_and_what_to_do_is_told_when_it_blocks() {
    try (var person = Person.at(1440)) {
      person.browser().addInitScript("localStorage.may ??= 'default';" + SPY);
      var settings = "/w/kabar-uji/me/notifications";
      var page = person.signIn("ragu@kabar-uji.example", PASSWORD, settings);
      var allow = page.getByText("Turn on browser notifications");
      allow.waitFor();
      assertThat(page.evaluate("localStorage.asked")).isNull();
      page.locator("select").first().selectOption("OFF");
      assertThat(page.getByText("Saved.")).isVisible();
      allow.click();

      assertThat(page.locator("sapa-permission")).containsText("set Notifications to Allow");
      assertThat(page.evaluate("localStorage.asked")).isEqualTo("yes");
      assertFine(page, "sapa-permission .denied", EACH);
      page.reload();
      assertThat(page.locator("select").first()).hasValue("OFF");
    }
  }
}
