package app.sapa.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the image and its composition say about the project, held against the project.
 *
 * @param dockerfile text of {@code docker/Dockerfile}
 * @param compose text of {@code docker/compose.yaml}
 */
record Image(String dockerfile, String compose) {
  private static final Pattern VARIABLE = Pattern.compile("SAPA_[A-Z_]*[A-Z]");
  // Copied into the image from the project, not from an earlier stage.
  private static final Pattern COPIED =
      Pattern.compile("(?m)^COPY (?!--from)(?:--\\S+ )*(\\S+) \\S+$");
  private static final Pattern BUILT = Pattern.compile("target/\\S+");
  private static final Pattern PORT = Pattern.compile("(?m)\\b(\\d{4,5})\\b");

  static Image ofTheProject() {
    return new Image(text(Path.of("docker/Dockerfile")), text(Path.of("docker/compose.yaml")));
  }

  /** Everything that does not fit, each in a sentence; empty when the image is right. */
  List<String> misfits() {
    return Stream.of(files(), built(), ports(), variables(), addresses(), database())
        .flatMap(List::stream)
        .toList();
  }

  private List<String> files() {
    var sources = found(COPIED, dockerfile).map(found -> found.group(1));
    return Stream.concat(
            Stream.concat(sources, Stream.of("mvnw")).map(Path::of),
            Stream.of(
                Path.of("docker")
                    .resolve(service("sapa", "build").get("context").toString())
                    .resolve(service("sapa", "build").get("dockerfile").toString())
                    .normalize()))
        .filter(file -> !Files.exists(file))
        .map(file -> "there is no " + file)
        .toList();
  }

  /** What the build makes is named after the project's and the server's name. */
  private List<String> built() {
    var pom = text(Path.of("pom.xml"));
    var war = "target/" + between(pom, "<finalName>", "<") + ".war";
    var server = "target/liberty/wlp/usr/servers/" + between(pom, "<server.name>", "<") + "/";
    var wrong =
        new ArrayList<>(
            found(BUILT, dockerfile)
                .map(MatchResult::group)
                .filter(path -> !path.equals(war) && !path.startsWith(server))
                .filter(path -> !path.equals("target/liberty/wlp"))
                .map(path -> "the build makes no " + path)
                .toList());
    if (!dockerfile.contains("\"run\", \"" + between(pom, "<server.name>", "<") + "\"")) {
      wrong.add("the image runs another server");
    }
    return wrong;
  }

  private List<String> ports() {
    var port = between(text(Path.of("liberty/server.xml")), "\"SAPA_PORT\" defaultValue=\"", "\"");
    var named =
        Stream.concat(
            dockerfile.lines().filter(line -> line.matches("(ENV|EXPOSE|.*/dev/tcp).*")),
            list(service("sapa"), "ports").stream().map(Object::toString));
    return named
        .flatMap(line -> found(PORT, line).map(MatchResult::group))
        .filter(each -> !each.equals(port))
        .map(each -> each + " is not the server's port")
        .toList();
  }

  private List<String> variables() {
    var told = new TreeSet<>(variables(text(Path.of("README.md"))));
    var wrong = new ArrayList<String>();
    variables(dockerfile + compose).stream()
        .filter(name -> !told.contains(name))
        .forEach(name -> wrong.add("the README does not tell of " + name));
    service("sapa", "environment").keySet().stream()
        .filter(name -> !understood().contains(name))
        .forEach(name -> wrong.add("nobody reads " + name));
    return wrong;
  }

  /** The variables that the application or its server reads. */
  static Set<String> understood() {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var code = files.filter(file -> file.toString().endsWith(".java")).map(Image::text);
      return Stream.concat(code, Stream.of(text(Path.of("liberty/server.xml"))))
          .flatMap(text -> variables(text).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> variables(String text) {
    return found(VARIABLE, text).map(MatchResult::group).collect(Collectors.toSet());
  }

  /** What it asks whether it is well, and where it lets people in. */
  private List<String> addresses() {
    var told = text(Path.of("README.md"));
    var asked = between(dockerfile, "GET ", " HTTP");
    return told.contains("`" + asked + "`")
        ? List.of()
        : List.of("the README does not tell of " + asked);
  }

  private List<String> database() {
    var sapa = service("sapa", "environment");
    var postgres = service("database", "environment");
    var wrong = new ArrayList<String>();
    var url = "jdbc:postgresql://database:5432/" + postgres.get("POSTGRES_DB");
    if (!url.equals(sapa.get("SAPA_DB_URL"))) {
      wrong.add("SAPA_DB_URL does not lead to the database beside it");
    }
    if (!String.valueOf(postgres.get("POSTGRES_USER")).equals(sapa.get("SAPA_DB_OWNER"))) {
      wrong.add("SAPA_DB_OWNER is not the database's owner");
    }
    if (!service("database").get("image").toString().matches("postgres:1[5-8]")) {
      wrong.add("that PostgreSQL is not supported");
    }
    return wrong;
  }

  private Map<String, Object> service(String name) {
    return map(map(read(), "services"), name);
  }

  private Map<String, Object> service(String name, String part) {
    return map(service(name), part);
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> read() {
    return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(compose);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.get(key);
  }

  private static List<?> list(Map<String, Object> of, String key) {
    return (List<?>) of.get(key);
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
