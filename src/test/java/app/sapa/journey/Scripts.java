package app.sapa.journey;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests written in JavaScript, because what they prove lives in a browser: run by the Node that
 * Playwright brings, each told as a test of its own.
 */
final class Scripts {
  private static final Path FOLDER = Path.of("target/scripts").toAbsolutePath();
  private static final Pattern RESULT =
      Pattern.compile("(?m)^ *(ok|not ok) \\d+ - (.*?)(?: #.*)?$");

  private Scripts() {}

  /** The tests of a script, all of which have run already. */
  static Stream<DynamicTest> run(Path script) {
    var told = told(script);
    var results = RESULT.matcher(told).results().toList();
    var tests = new ArrayList<DynamicTest>();
    for (int i = 0; i < results.size(); i++) {
      var result = results.get(i);
      int end = i + 1 < results.size() ? results.get(i + 1).start() : told.length();
      var reason = told.substring(result.end(), end);
      tests.add(
          DynamicTest.dynamicTest(
              result.group(2).replace("\\#", "#"), () -> expect(result.group(1), reason)));
    }
    if (tests.isEmpty()) {
      throw new AssertionError(script + " told of no test:\n" + told);
    }
    return tests.stream();
  }

  private static void expect(String result, String reason) {
    if (!result.equals("ok")) {
      throw new AssertionError(reason);
    }
  }

  private static String told(Path script) {
    var chromium = Browsers.Chromium.FOUND;
    var driver = Driver.ensureDriverInstalled(chromium.environment(), false).driverDir();
    var node = driver.resolve(Files.exists(driver.resolve("node")) ? "node" : "node.exe");
    var process =
        new ProcessBuilder(
                List.of(node.toString(), "--no-warnings", "--test-reporter=tap", script.toString()))
            .redirectErrorStream(true);
    var environment = process.environment();
    environment.putAll(chromium.environment());
    environment.put("CHROMIUM", chromium.executable().toString());
    environment.put("CHROMIUM_ARGUMENTS", String.join(" ", Browsers.arguments()));
    environment.put("PLAYWRIGHT", driver.resolve("package").toString());
    environment.put("AXE", resource("/axe.min.js").toString());
    environment.put("AURA", resource("/META-INF/resources/aura/aura.css").toString());
    environment.put("BUNDLE", bundle().toString());
    try {
      var running = process.start();
      var told = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      running.waitFor();
      return told;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path resource(String name) {
    var file = FOLDER.resolve(name.substring(name.lastIndexOf('/') + 1));
    try (var content = Scripts.class.getResourceAsStream(name)) {
      Files.createDirectories(FOLDER);
      Files.copy(Objects.requireNonNull(content, name), file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The committed bundle, unpacked. */
  private static Path bundle() {
    try (var zip = new ZipFile(Path.of("src/main/bundles/prod.bundle").toFile())) {
      Files.createDirectories(FOLDER);
      var folder = Files.createTempDirectory(FOLDER, "bundle-");
      for (var entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
