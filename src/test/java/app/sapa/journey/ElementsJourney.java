package app.sapa.journey;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The elements of the screens as the committed bundle has them, against a server that misbehaves. */
class ElementsJourney {
  @TestFactory
  Stream<DynamicTest> the_elements() {
    return Scripts.run(Path.of("src/test/frontend/checks.mjs"));
  }
}
