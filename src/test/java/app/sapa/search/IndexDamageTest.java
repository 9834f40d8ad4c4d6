package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDamageTest {
  @Test
  void whatever_happened_to_the_index_everything_is_found_again_after_the_start()
      throws IOException {
    assertThat(damageRun())
        .containsExactly(
            "NONE kept 2",
            "DELETED anew 2",
            "ONE_KIND_DELETED anew 2",
            "TRUNCATED anew 2",
            "ZEROED anew 2",
            "OF_ANOTHER_SHAPE anew 2",
            "RESTORED_FROM_THE_DAY_BEFORE anew 2");
  }

  private static List<String> damageRun() throws IOException {
    var process =
        ChildJvm.running(
            DamageRun.class,
            "-Dsapa.test.data="
                + System.getProperty("sapa.test.data", System.getProperty("java.io.tmpdir")));
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().toList();
    }
  }
}
