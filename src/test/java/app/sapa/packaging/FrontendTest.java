package app.sapa.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches browsers is made of what is in the project, and free for everybody to use. */
class FrontendTest {
  private static final Path BUNDLE = Path.of("src/main/bundles/prod.bundle");
  private static final Path SOURCES = Path.of("src/main/frontend");
  private static final Path WAR = Path.of(System.getProperty("sapa.war", "target/sapa.war"));

  @TempDir Path folder;

  @Test
  void the_committed_bundle_is_made_of_these_sources() throws IOException {
    assertThat(FrontendBundle.read(BUNDLE).staleAgainst(SOURCES))
        .as("rebuild src/main/bundles/prod.bundle as the README says")
        .isEmpty();
  }

  @Test
  void a_changed_a_new_and_a_lost_source_make_the_bundle_stale() throws IOException {
    copySources();
    Files.writeString(folder.resolve("sapa/keys.ts"), "\n// changed\n", StandardOpenOption.APPEND);
    Files.writeString(folder.resolve("sapa/fresh.ts"), "export const FRESH = 1;\n");
    Files.writeString(folder.resolve("sapa/shapes.ts"), "export interface Shape {}\n");
    Files.delete(folder.resolve("sapa/rows.ts"));

    assertThat(FrontendBundle.read(BUNDLE).staleAgainst(folder))
        .isEqualTo(
            Map.of(
                "sapa/keys.ts", "was changed after the bundle was made",
                "sapa/fresh.ts", "is not in the bundle",
                "sapa/rows.ts", "is in the bundle but gone"));
  }

  private void copySources() throws IOException {
    Files.createDirectories(folder.resolve("sapa"));
    try (Stream<Path> files = Files.list(SOURCES.resolve("sapa"))) {
      for (var file : files.toList()) {
        Files.copy(file, folder.resolve("sapa").resolve(file.getFileName()));
      }
    }
  }

  @Test
  void nothing_of_an_older_build_is_left_in_the_bundle() throws IOException {
    try (var zip = new ZipFile(BUNDLE.toFile())) {
      var scripts =
          zip.stream()
              .map(entry -> Path.of(entry.getName()).getFileName().toString())
              .filter(name -> name.endsWith(".js"))
              .map(name -> name.replaceFirst("-.{8}\\.js$", ""))
              .toList();
      assertThat(scripts).as("rebuild it after a clean").isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void the_bundle_is_of_the_same_vaadin_as_the_server() throws IOException {
    var server = "WEB-INF/lib/vaadin-core-%s.jar";
    try (var war = new ZipFile(WAR.toFile())) {
      var version = FrontendBundle.read(BUNDLE).versions().get("@vaadin/component-base");
      assertThat(war.getEntry(server.formatted(version))).isNotNull();
    }
  }

  @Test
  void the_war_carries_that_very_bundle() throws IOException {
    try (var bundle = new ZipFile(BUNDLE.toFile());
        var war = new ZipFile(WAR.toFile())) {
      var files =
          bundle.stream()
              .filter(entry -> entry.getName().startsWith("webapp/VAADIN/") && !entry.isDirectory())
              .toList();
      assertThat(files).isNotEmpty();
      for (var file : files) {
        var packed = war.getEntry("WEB-INF/classes/META-INF/VAADIN/" + file.getName());
        assertThat(packed).as(file.getName()).isNotNull();
        assertThat(packed.getCrc()).as(file.getName()).isEqualTo(file.getCrc());
      }
    }
  }

  @Test
  void nothing_in_the_war_asks_for_a_licence_to_be_bought() throws IOException {
    assertThat(CommercialParts.in(WAR)).isEmpty();
    assertThat(FrontendBundle.read(BUNDLE).licensed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vaadin-charts-flow-25.3.0.jar",
        "vaadin-grid-pro-flow-25.3.0.jar",
        "licensed-by-vaadin.jar",
        "commercial-bundle.jar"
      })
  void a_commercial_library_is_found_by_its_name_or_by_what_it_says(String name)
      throws IOException {
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (name.startsWith("licensed")) {
      attributes.putValue("CvdlName", "vaadin-something-new");
    }
    if (name.startsWith("commercial")) {
      attributes.putValue(
          "Bundle-License", "https://vaadin.com/commercial-license-and-service-terms");
    }
    var war = folder.resolve("planted.war");
    try (var out = new JarOutputStream(Files.newOutputStream(war))) {
      put(out, name, manifest);
      put(out, "vaadin-grid-flow-25.3.0.jar", plain());
    }

    assertThat(CommercialParts.in(war)).containsExactly(name);
  }

  private static Manifest plain() {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .putValue("Bundle-License", "http://www.apache.org/licenses/LICENSE-2.0");
    return manifest;
  }

  private static void put(JarOutputStream war, String name, Manifest manifest) throws IOException {
    war.putNextEntry(new ZipEntry("WEB-INF/lib/" + name));
    var jar = new JarOutputStream(war, manifest);
    jar.finish();
    war.closeEntry();
  }
}
