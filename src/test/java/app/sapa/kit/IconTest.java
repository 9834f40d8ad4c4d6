package app.sapa.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconTest {
  private static final Path DRAWINGS = Path.of("src/main/webapp/sapa/icons.svg");

  @Test
  void every_icon_has_one_drawing_and_every_drawing_an_icon() throws IOException {
    var drawn =
        Pattern.compile("<symbol id=\"([a-z]+)\" viewBox=\"0 0 24 24\">")
            .matcher(Files.readString(DRAWINGS))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(drawn)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Icon.values()).map(Icon::symbol).toList());
  }
}
