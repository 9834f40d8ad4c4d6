package app.sapa.journey;

import static app.sapa.journey.Glass.EACH;
import static app.sapa.journey.Glass.assertFine;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.sapa.guard.Totp;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Coming in with more than a password. */
@Execution(ExecutionMode.SAME_THREAD)
class SigningInJourney {
  private static final String HOME = "/w/kunci-uji";
  private static final String OWN = "hujan pagi di kebun teh";
  private static final String BOTH = ".sapa-card:has(h2:text-matches('Masuk dua langkah')) ";
  private static final String CARD = ".sapa-card:has(.sapa-qr, input[autocomplete=one-time-code]) ";

  private static Locator button(Page page, String within, String text) {
    return page.locator(within + "button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text)));
  }

  private static Page owner(Person person, String section) {
    var page =
        person.signIn(
            "kepala@kunci-uji.example", "gembok-pagar-depan-2026", HOME + "/settings/" + section);
    page.locator(".sapa-settings main h1").waitFor();
    return page;
  }

  /** Somebody whose account is not for trying out. */
  private static Page joined(Person owner, Person guest, String name, String role) {
    var page = owner(owner, "members");
    page.locator(".sapa-people-head a").click();
    page.locator(".sapa-people-detail select").first().selectOption(role);
    page.locator(".sapa-people-detail input").first().fill(email(name));
    button(page, ".sapa-people-detail ", "Send").click();
    var link = page.locator(".sapa-people-detail input[readonly]");
    assertThat(link).hasValue(Pattern.compile("http.*"));
    var came = guest.at(link.inputValue().replaceFirst("^https?://[^/]+", ""));
    came.locator("input[name=name]").fill(name);
    came.locator("input[name=password]").fill(OWN);
    came.locator(".sapa-actions button").click();
    came.waitForURL(Pattern.compile(".*/w/kunci-uji.*"));
    return came;
  }

  private static String email(String name) {
    return name + "@kunci-uji.example";
  }

  private static Totp begun(Page page) {
    page.locator(BOTH + "input[type=password]").fill(OWN);
    button(page, BOTH, "Siapkan").click();
    page.locator(".sapa-qr").waitFor();
    var key = page.locator(CARD + "kbd").textContent().replace(" ", "");
    return new Totp(key);
  }

  private static Page knocking(Person person, String name) {
    return knocking(person.at("/login?to=" + HOME + "/me"), name);
  }

  private static Page knocking(Page page, String name) {
    page.locator("input[name=email]").fill(email(name));
    page.locator("input[name=password]").fill(OWN);
    page.locator(".sapa-actions button").click();
    assertThat(page.locator("input[name=code]")).isVisible();
    return page;
  }

  private static void shows(Page page, String code) {
    page.locator("input[name=code]").fill(code);
    page.locator("input[name=code]").press("Enter");
  }

  @Test
  void who_turned_it_on_comes_in_by_a_code_or_a_recovery_code_and_not_otherwise() {
    try (var owner = Person.at(1440);
        var atHome = Person.at(1440);
        var atWork = Person.at(390)) {
      joined(owner, atHome, "eva", "AGENT");
      var profile = atHome.at(HOME + "/me");
      var totp = begun(profile);
      assertFine(profile, ".sapa-qr", EACH);
      profile.locator(CARD + "input").fill("000");
      button(profile, CARD, "Aktifkan").click();
      assertThat(profile.locator(CARD + ".sapa-error")).containsText("Kode itu salah");
      profile.locator(CARD + "input").fill(totp.code(Instant.now()));
      button(profile, CARD, "Aktifkan").click();
      var codes = profile.locator(".sapa-recovery kbd");
      assertThat(codes).hasCount(10);
      assertFine(profile, ".sapa-recovery", EACH);
      var recovery = codes.first().textContent();
      button(profile, "main ", "Sudah saya simpan").click();
      assertThat(profile.locator(CARD)).containsText("10 kode pemulihan");

      var page = knocking(atWork, "eva");
      assertFine(page, "input[name=code]", EACH);
      shows(page, "123 456 7");
      assertThat(page.locator("#problem")).isVisible();
      shows(page, totp.code(Instant.now().plusSeconds(30)));
      assertThat(page.locator("main h1")).hasText("Profil");

      try (var elsewhere = Person.at(390)) {
        var door = knocking(elsewhere, "eva");
        door.navigate(page.url());
        Person.assertSignedOut(door);
        door = knocking(elsewhere, "eva");
        shows(door, recovery);
        assertThat(door.locator(CARD)).containsText("9 kode pemulihan");
      }
    }
  }

  /** The page's own authenticator, which finds somebody there whenever it asks. */
  private static Runnable authenticator(Page page) {
    var browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    for (var can :
        List.of(
            "hasResidentKey",
            "hasUserVerification",
            "isUserVerified",
            "automaticPresenceSimulation")) {
      options.addProperty(can, true);
    }
    var asked = new JsonObject();
    asked.add("options", options);
    var made = browser.send("WebAuthn.addVirtualAuthenticator", asked);
    return () -> browser.send("WebAuthn.clearCredentials", made);
  }

  private static Page again(Page page, String name) {
    var profile = page.url();
    page.context().clearCookies();
    page.navigate(profile);
    Person.assertSignedOut(page);
    return knocking(page, name);
  }

  @Test
  void who_made_a_passkey_comes_in_by_it_and_takes_it_away_with_it() {
    try (var owner = Person.at(1440);
        var person = Person.byNameAt(390)) {
      var page = joined(owner, person, "citra", "AGENT");
      var forget = authenticator(page);
      page.navigate(page.url().replaceFirst("/w/.*", HOME + "/me"));
      page.locator(BOTH + "input[type=password]").fill(OWN);
      button(page, BOTH, "Tambah kunci sandi").click();
      page.getByLabel("Nama kunci sandi").fill("Laptop kantor");
      assertFine(page, BOTH, EACH);
      button(page, BOTH, "Buat").click();
      var codes = page.locator(".sapa-recovery kbd");
      assertThat(codes).hasCount(10);
      var recovery = codes.first().textContent();
      button(page, "main ", "Sudah saya simpan").click();
      assertThat(page.locator(BOTH + ".sapa-session")).containsText("Laptop kantor");
      assertFine(page, BOTH + ".sapa-session", EACH);

      again(page, "citra");
      assertThat(button(page, ".sapa-passkey ", "Pakai kunci sandi")).isFocused();
      assertFine(page, ".sapa-passkey", EACH);
      page.keyboard().press("Enter");
      assertThat(page.locator(BOTH + ".sapa-session")).containsText("terakhir dipakai");
      page.locator(BOTH + "input[type=password]").fill(OWN);
      button(page, BOTH + ".sapa-seats ", "Hapus").click();
      assertThat(page.locator(BOTH + ".sapa-session")).hasCount(0);

      page.locator(BOTH + "input[type=password]").fill(OWN);
      button(page, BOTH, "Tambah kunci sandi").click();
      page.getByLabel("Nama kunci sandi").fill("Ponsel");
      button(page, BOTH, "Buat").click();
      assertThat(codes).hasCount(10);
      assertThat(codes.first()).not().hasText(recovery);
      var other = codes.first().textContent();
      forget.run();
      again(page, "citra");
      button(page, ".sapa-passkey ", "Pakai kunci sandi").click();
      assertThat(page.locator(".sapa-passkey [role=alert]")).containsText("Tidak ada kunci sandi");
      shows(page, other);
      assertThat(page.locator(BOTH)).containsText("9 kode pemulihan");
    }
  }

  @Test
  void an_owner_of_whom_it_is_demanded_sets_it_up_before_anything_else() {
    try (var owner = Person.at(1440);
        var other = Person.at(1440)) {
      var inbox = joined(owner, other, "bayu", "OWNER");
      var ways = owner.at(HOME + "/settings/workspace");
      ways.locator("select:has(option[value=ON]):has-text('two steps')").selectOption("ON");
      button(ways, "main ", "Save").last().click();

      inbox.waitForURL(Pattern.compile(".*/secure/kunci-uji"));
      inbox.navigate(inbox.url().replace("/secure/kunci-uji", HOME + "/settings/members"));
      inbox.waitForURL(Pattern.compile(".*/secure/kunci-uji"));
      assertFine(inbox, "main h1", EACH);
      var totp = begun(inbox);
      inbox.locator(CARD + "input").fill(totp.code(Instant.now()));
      button(inbox, CARD, "Aktifkan").click();
      assertThat(inbox.locator(".sapa-recovery kbd")).hasCount(10);
      button(inbox, "main ", "Sudah saya simpan").click();

      inbox.waitForURL(Pattern.compile(".*/w/kunci-uji.*"));
      ways.reload();
      assertThat(ways.locator("main h1")).isVisible();
    }
  }
}
