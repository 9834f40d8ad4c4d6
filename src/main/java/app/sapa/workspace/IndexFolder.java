package app.sapa.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;

/** Where the search index lies: a rebuildable cache, in the data folder unless told otherwise. */
@ApplicationScoped
public class IndexFolder {
  /** From {@code SAPA_INDEX}, else {@code index} inside {@code SAPA_DATA}, else inside {@code data}. */
  public Path path() {
    return setting("SAPA_INDEX", "sapa.index")
        .map(Path::of)
        .orElseGet(() -> Path.of(setting("SAPA_DATA", "sapa.data").orElse("data"), "index"));
  }

  private static Optional<String> setting(String variable, String property) {
    return Optional.ofNullable(System.getenv(variable))
        .or(() -> Optional.ofNullable(System.getProperty(property)))
        .filter(value -> !value.isBlank());
  }
}
