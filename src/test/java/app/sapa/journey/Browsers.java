package app.sapa.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium: the one that {@code sapa.browser} names, else an installed one, else the one that
 * npm's package {@code @sparticuz/chromium} carries inside.
 */
public final class Browsers {
  /** How long a page may take on a machine that has other things to do. */
  static final int PATIENCE_MILLIS = 120_000;

  private static final String PACKAGED = "@sparticuz/chromium@147.0.0";
  private static final List<String> USUAL =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

  /** Playwright wants each to be used by the thread that made it. */
  private static final ThreadLocal<Browser> OWN = ThreadLocal.withInitial(Browsers::launch);

  private Browsers() {}

  /** A person's browser: own cookies, own storage, that many pixels wide. */
  public static BrowserContext person(int width) {
    return OWN.get().newContext(usual(width));
  }

  /** The same for somebody who likes it dark. */
  static BrowserContext darkPerson(int width) {
    return OWN.get().newContext(usual(width).setColorScheme(ColorScheme.DARK));
  }

  /** A browser made for one purpose. */
  static BrowserContext with(Browser.NewContextOptions options) {
    return OWN.get().newContext(options);
  }

  private static Browser.NewContextOptions usual(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, 900)
        .setLocale("id-ID")
        .setTimezoneId("Asia/Jakarta")
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /**
   * Where Chromium is.
   *
   * @param environment in which it finds the libraries it needs
   */
  record Chromium(Path executable, Map<String, String> environment) {
    static final Chromium FOUND = find();

    private static Chromium find() {
      var environment = new HashMap<>(System.getenv());
      environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      return new Chromium(installed().orElseGet(() -> packaged(environment)), environment);
    }
  }

  private static Browser launch() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var chromium = Chromium.FOUND;
    var options = new Playwright.CreateOptions().setEnv(chromium.environment());
    return Playwright.create(options)
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium.executable())
                .setEnv(chromium.environment())
                .setArgs(arguments()));
  }

  /** How it is started; {@code sapa.browser.arguments} adds to that. */
  static List<String> arguments() {
    var more = System.getProperty("sapa.browser.arguments", "").split(" ");
    return Stream.concat(USUAL.stream(), Stream.of(more).filter(each -> !each.isEmpty())).toList();
  }

  private static Optional<Path> installed() {
    var named = Optional.ofNullable(System.getProperty("sapa.browser")).filter(p -> !p.isBlank());
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return named
        .map(Path::of)
        .or(
            () ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .flatMap(name -> Stream.of(path.split(":", -1)).map(p -> Path.of(p, name)))
                    .filter(Files::isExecutable)
                    .findFirst());
  }

  /** Unpacks npm's Chromium and the libraries it brings, and lets the environment find those. */
  private static Path packaged(Map<String, String> environment) {
    var folder = Path.of("target/browser").toAbsolutePath();
    run(
        environment,
        folder,
        "npm",
        "install",
        "--no-save",
        "--prefix",
        folder.toString(),
        PACKAGED);
    environment.put("AWS_LAMBDA_JS_RUNTIME", "nodejs22.x");
    var script =
        "import('@sparticuz/chromium').then(m => m.default.executablePath())"
            + ".then(p => console.log(p))";
    var lines = run(environment, folder, "node", "-e", script).lines().toList();
    var executable = Path.of(lines.getLast().strip());
    environment.put(
        "LD_LIBRARY_PATH", executable.resolveSibling("al2023").resolve("lib").toString());
    return executable;
  }

  private static String run(Map<String, String> environment, Path folder, String... command) {
    try {
      Files.createDirectories(folder);
      var builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            "no Chromium: install one, or npm to fetch it (" + command[0] + " failed)");
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException("no Chromium: install one, or npm to fetch it", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
