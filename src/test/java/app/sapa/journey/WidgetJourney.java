package app.sapa.journey;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The web chat's widget, in pages that trust it and in pages that do not. */
class WidgetJourney {
  @TestFactory
  Stream<DynamicTest> the_widget() {
    return Scripts.run(Path.of("src/test/widget/widget.test.mjs"));
  }
}
