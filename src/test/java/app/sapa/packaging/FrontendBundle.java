package app.sapa.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed front-end bundle, as its own {@code config/stats.json} describes it.
 *
 * @param made what each source file hashed to when the bundle was made
 * @param versions of the npm packages inside
 * @param licensed npm packages that ask for a licence of Vaadin's
 */
record FrontendBundle(
    Map<String, String> made, Map<String, String> versions, Map<String, Object> licensed) {
  private static final String OURS = "sapa/";

  static FrontendBundle read(Path bundle) {
    var json = JsonMapper.builder().build();
    try (var zip = new ZipFile(bundle.toFile())) {
      var stats = json.readTree(zip.getInputStream(zip.getEntry("config/stats.json")));
      return new FrontendBundle(
          json.convertValue(stats.get("frontendHashes"), new TypeReference<>() {}),
          json.convertValue(stats.get("packageJsonDependencies"), new TypeReference<>() {}),
          json.convertValue(stats.get("cvdlModules"), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What in that folder is not as it was when the bundle was made; each with a reason. */
  Map<String, String> staleAgainst(Path frontend) throws IOException {
    var now = sources(frontend);
    var stale = new TreeMap<String, String>();
    now.forEach(
        (name, text) -> {
          var hash = made.get(name);
          if (hash == null && hasCode(text)) {
            stale.put(name, "is not in the bundle");
          } else if (hash != null && !hash.equals(hash(text))) {
            stale.put(name, "was changed after the bundle was made");
          }
        });
    made.keySet().stream()
        .filter(name -> name.startsWith(OURS) && !now.containsKey(name))
        .forEach(name -> stale.put(name, "is in the bundle but gone"));
    return stale;
  }

  // A file of types alone leaves nothing behind when it is compiled.
  private static boolean hasCode(String text) {
    return text.lines()
        .anyMatch(
            line -> line.matches("(export )?(abstract |async )?(const|let|function|class) .*"));
  }

  private static Map<String, String> sources(Path frontend) throws IOException {
    try (Stream<Path> files = Files.walk(frontend.resolve(OURS))) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> frontend.relativize(file).toString().replace('\\', '/'),
                  FrontendBundle::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As Flow hashes its sources: SHA-256 over lines that end in one character. */
  private static String hash(String text) {
    try {
      var bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
