package app.sapa.guard;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Where files lie: in the data folder unless told otherwise, and never where a web server looks. */
@ApplicationScoped
public class FileFolder {
  /** From {@code SAPA_FILES}, else {@code files} inside {@code SAPA_DATA}, else inside {@code data}. */
  public Path path() {
    return Setting.FILES
        .text()
        .map(Path::of)
        .orElseGet(() -> Path.of(Setting.DATA.text().orElse("data"), "files"));
  }
}
