package app.sapa.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Stage;
import app.sapa.workspace.Part;
import app.sapa.workspace.Tx;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // put together by hand
class ReadyTest {
  private record Named(String name, BooleanSupplier works) implements Part {
    @Override
    public boolean ready() {
      return works.getAsBoolean();
    }
  }

  @Test
  void every_part_is_asked_and_one_that_fails_in_answering_is_not_ready() {
    var parts =
        List.<Part>of(
            new Named("database", () -> true),
            new Named("index", () -> false),
            new Named(
                "outbox",
                () -> {
                  throw new IllegalStateException("gone");
                }));

    assertThat(Ready.check(parts))
        .containsEntry("database", true)
        .containsEntry("index", false)
        .containsEntry("outbox", false);
  }

  @Test
  void the_database_is_ready_when_it_answers() {
    var part = new DatabasePart();
    part.tx = Stage.the(Tx.class);

    assertThat(part.ready()).isTrue();
  }
}
