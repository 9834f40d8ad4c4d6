package app.sapa.bench;

import app.sapa.inbox.Inbox;
import app.sapa.journey.Browsers;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A member of the largest company in front of a browser of their own, signed in. */
final class Colleague implements AutoCloseable {
  private static final int WIDTH = 1440;
  private static final String PROBE = probe();

  private final BrowserContext browser;
  private final URI root;
  private final Inbox inbox;
  private final Feelings feelings;

  private Colleague(URI root, Inbox inbox, Feelings feelings) {
    this.browser = Browsers.person(WIDTH);
    this.root = root;
    this.inbox = inbox;
    this.feelings = feelings;
    browser.addInitScript(PROBE);
  }

  private static String probe() {
    try (var file = Colleague.class.getResourceAsStream("/bench/probe.js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the password that {@link Passes} gives. */
  static Colleague signedIn(URI root, String email, Inbox inbox, Feelings feelings) {
    var colleague = new Colleague(root, inbox, feelings);
    var page = colleague.browser.newPage();
    page.navigate(root + "/login");
    page.locator("input[name=email]").fill(email);
    page.locator("input[name=password]").fill(Passes.PASSWORD);
    page.locator(".sapa-actions button").click();
    page.waitForURL(Pattern.compile(".*/w.*"));
    page.close();
    return colleague;
  }

  /** The same person in a browser that has never been here. */
  Colleague elsewhere() {
    var other = new Colleague(root, inbox, feelings);
    other.browser.addCookies(browser.cookies().stream().filter(Colleague::isOurs).toList());
    return other;
  }

  /** Not the servlet container's, which belongs to the screens of one browser. */
  private static boolean isOurs(Cookie cookie) {
    return cookie.name.contains("sapa-");
  }

  /** Opens a place of the largest company, in a page of its own. */
  Screen at(String place) {
    var company = root + "/w/" + DataSet.slug(0);
    return Screen.at(browser.newPage(), company + place, feelings);
  }

  /** The place of that name in the inbox where they work. */
  Screen atWork(String place) {
    return at("/inbox/" + inbox.key() + place);
  }

  /** The inbox where they work, once its rows are there. */
  Screen inbox() {
    var screen = atWork("");
    screen.tell("loaded");
    return screen;
  }

  /** The same on a machine of a quarter of this one's speed, 150 ms away from the server. */
  Screen slowInbox(Feelings felt) {
    var page = browser.newPage();
    var machine = browser.newCDPSession(page);
    machine.send("Emulation.setCPUThrottlingRate", settings("rate", 4));
    machine.send("Network.enable");
    var line = settings("latency", 150);
    line.addProperty("offline", false);
    line.addProperty("downloadThroughput", -1);
    line.addProperty("uploadThroughput", -1);
    machine.send("Network.emulateNetworkConditions", line);
    var screen = Screen.at(page, root + "/w/" + DataSet.slug(0) + "/inbox/" + inbox.key(), felt);
    screen.tell("loaded");
    return screen;
  }

  private static JsonObject settings(String name, int value) {
    var settings = new JsonObject();
    settings.addProperty(name, value);
    return settings;
  }

  @Override
  public void close() {
    browser.close();
  }
}
