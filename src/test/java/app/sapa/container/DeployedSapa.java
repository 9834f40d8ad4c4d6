package app.sapa.container;

import java.nio.file.Path;
import java.util.Arrays;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The packaged application for tests inside the server: its classes and libraries, without its
 * screens and the filters before them, which would turn Arquillian's own requests away.
 */
record DeployedSapa(WebArchive archive) {
  static DeployedSapa without(String... packages) {
    var built =
        ShrinkWrap.create(ZipImporter.class, "built.war")
            .importFrom(Path.of(System.getProperty("sapa.war")).toFile())
            .as(WebArchive.class);
    var archive =
        ShrinkWrap.create(WebArchive.class, "sapa-in-container.war")
            .merge(built, path -> stays(path, packages));
    return new DeployedSapa(archive);
  }

  private static boolean stays(ArchivePath path, String... packages) {
    var name = path.get();
    return name.startsWith("/WEB-INF/classes/")
            && Arrays.stream(packages).noneMatch(each -> name.contains("/" + each + "/"))
        || name.startsWith("/WEB-INF/lib/") && !name.matches(".*/(vaadin|flow)-[^/]*\\.jar");
  }

  WebArchive with(Class<?>... tests) {
    return archive.addClasses(tests).addClass(DeployedSapa.class);
  }
}
