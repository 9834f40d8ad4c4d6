package app.sapa.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, at the journeys' server. */
final class Person implements AutoCloseable {
  private static final String HOME = SapaServer.shared().address();

  private final BrowserContext browser;
  private final String home;

  private Person(BrowserContext browser, String home) {
    this.browser = browser;
    this.home = home;
    browser.setDefaultTimeout(Browsers.PATIENCE_MILLIS);
  }

  /** Whose window is that many pixels wide. */
  static Person at(int width) {
    return new Person(Browsers.person(width), HOME);
  }

  /** The same, who calls the server by its name, as passkeys need it. */
  static Person byNameAt(int width) {
    return new Person(Browsers.person(width), HOME.replace("127.0.0.1", "localhost"));
  }

  /** The same at another server; {@code home} is its root, without a slash at its end. */
  static Person at(String home, int width) {
    return new Person(Browsers.person(width), home);
  }

  static Person inTheDarkAt(int width) {
    return new Person(Browsers.darkPerson(width), HOME);
  }

  BrowserContext browser() {
    return browser;
  }

  /** A page at an address below the root. */
  Page at(String address) {
    var page = browser.newPage();
    page.navigate(home + address);
    return page;
  }

  /** Signs in by the form, and goes on to that address below the root. */
  Page signIn(String email, String password, String to) {
    var page = at("/login?to=" + to);
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(password);
    page.locator(".sapa-actions button").click();
    page.waitForURL(Pattern.compile(".*/w.*"));
    return page;
  }

  /** Signs in and waits for the rows of an inbox. */
  Page signInToInbox(String email, String password, String to) {
    var page = signIn(email, password, to);
    rows(page).first().waitFor();
    return page;
  }

  /** The rows of the conversation list. */
  static Locator rows(Page page) {
    return page.locator("sapa-list [role=row]");
  }

  /** The row that carries a text. */
  static Locator row(Page page, String text) {
    return rows(page).filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Waits until a page is the sign-in page. */
  static void assertSignedOut(Page page) {
    page.waitForURL(Pattern.compile(".*/login.*"));
    assertThat(page.locator("input[name=password]")).isVisible();
  }

  @Override
  public void close() {
    browser.close();
  }
}
