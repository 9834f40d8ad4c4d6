package app.sapa.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** Finds the libraries in a WAR that ask for a commercial licence of Vaadin's. */
final class CommercialParts {
  private static final Pattern NAMES =
      Pattern.compile(
          "(vaadin-(board|charts|cookie-consent|crud|dashboard|grid-pro|map|rich-text-editor"
              + "|spreadsheet|testbench|pro|prime)|collaboration-engine|collaboration-kit"
              + "|azure-kit|sso-kit|observability-kit|swing-kit)\\b.*");

  private CommercialParts() {}

  static List<String> in(Path war) throws IOException {
    var found = new ArrayList<String>();
    try (var file = new JarFile(war.toFile())) {
      for (var entry : file.stream().filter(CommercialParts::isLibrary).toList()) {
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        try (var jar = new JarInputStream(file.getInputStream(entry))) {
          if (NAMES.matcher(name).matches() || isCommercial(jar.getManifest())) {
            found.add(name);
          }
        }
      }
    }
    return found;
  }

  private static boolean isLibrary(ZipEntry entry) {
    return entry.getName().startsWith("WEB-INF/lib/") && entry.getName().endsWith(".jar");
  }

  private static boolean isCommercial(Manifest manifest) {
    if (manifest == null) {
      return false;
    }
    var attributes = manifest.getMainAttributes();
    var licence = String.valueOf(attributes.getValue("Bundle-License")).toLowerCase(Locale.ROOT);
    return attributes.getValue("CvdlName") != null || licence.contains("commercial");
  }
}
