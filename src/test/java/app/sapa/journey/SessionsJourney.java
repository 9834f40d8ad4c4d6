package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is open on a screen goes as soon as its sign-in ends, wherever that happens. */
@Execution(ExecutionMode.SAME_THREAD)
class SessionsJourney {
  private static final String PASSWORD = "pintu-depan-kantor-2026";
  private static final String INBOX = "/w/kantor-uji/inbox/all";

  @Test
  void signing_out_in_one_tab_closes_the_other_by_itself() {
    try (var person = Person.at(1440)) {
      var open = person.signInToInbox("keluar@kantor-uji.example", PASSWORD, INBOX);
      var other = person.at(INBOX);
      Person.rows(other).first().waitFor();
      var asked = requestsOf(open);

      other.locator(".sapa-workspace").click();
      other.locator(".sapa-popover form button").click();

      Person.assertSignedOut(other);
      Person.assertSignedOut(open);
      assertThat(asked)
          .as("it was told, it did not ask")
          .noneMatch(url -> url.contains("v-r=uidl"));
    }
  }

  @Test
  void a_new_password_closes_what_other_browsers_have_open_and_not_ones_own() {
    try (var atWork = Person.at(1440);
        var atHome = Person.at(1440)) {
      var home = atHome.signInToInbox("ganti@kantor-uji.example", PASSWORD, INBOX);
      var work = atWork.signIn("ganti@kantor-uji.example", PASSWORD, "/w/kantor-uji/me");

      var fields = work.locator("vaadin-password-field input");
      fields.nth(0).fill(PASSWORD);
      fields.nth(1).fill("jendela-samping-2027-baru");
      work.locator(".sapa-card:has(vaadin-password-field) button.sapa-button").click();

      assertThat(work.locator("vaadin-notification-card")).isVisible();
      Person.assertSignedOut(home);
      work.reload();
      assertThat(work.locator("main h1").first()).isVisible();
      home.locator("input[name=email]").fill("ganti@kantor-uji.example");
      home.locator("input[name=password]").fill(PASSWORD);
      home.locator(".sapa-actions button").click();
      assertThat(home.locator("#problem")).isVisible();
    }
  }

  @Test
  void without_a_line_it_says_so_keeps_what_is_written_and_sends_it_afterwards() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox("luring@kantor-uji.example", PASSWORD, INBOX);
      Person.row(page, "Tamu Pertama").click();
      var field = page.locator("sapa-composer textarea");
      field.fill("Kantor tutup jam lima.");

      person.browser().setOffline(true);
      assertThat(page.locator("sapa-connection")).containsText("Luring");
      field.press("End");
      page.keyboard().type(" Silakan datang.");
      field.press("Enter");
      assertThat(page.locator("sapa-thread"))
          .containsText("Kantor tutup jam lima. Silakan datang.");
      field.fill("Dan ini belum selesai");

      person.browser().setOffline(false);
      assertThat(page.locator("sapa-connection")).not().containsText("Luring");
      assertThat(field).hasValue("Dan ini belum selesai");
      assertThat(page.locator("sapa-thread .bubble").last()).not().containsText("Mengirim");
      page.reload();
      assertThat(page.locator("sapa-thread .text").last())
          .hasText("Kantor tutup jam lima. Silakan datang.");
      assertThat(page.locator("sapa-thread .retry")).hasCount(0);
      assertThat(page.locator("sapa-composer textarea")).hasValue("Dan ini belum selesai");
    }
  }

  @Test
  void a_line_that_comes_back_is_told_for_a_moment() {
    try (var person = Person.at(1440)) {
      var page = person.signInToInbox("luring@kantor-uji.example", PASSWORD, INBOX);
      var line = page.locator("sapa-connection p");
      person.browser().setOffline(true);
      assertThat(line).containsText("Luring");
      person.browser().setOffline(false);
      assertThat(line).containsText("Tersambung kembali");
      assertThat(line).hasCount(0);
    }
  }

  private static List<String> requestsOf(Page page) {
    var asked = new CopyOnWriteArrayList<String>();
    page.route(
        "**/*",
        (Route route) -> {
          asked.add(route.request().url());
          route.resume();
        });
    return asked;
  }
}
