package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.sapa.Rule;
import app.sapa.Stage;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EachWorkspaceTest {
  @Test
  @Rule("TEN-07")
  void trouble_in_one_workspace_leaves_the_others_alone_and_is_told_at_the_end() {
    long first = Stage.company().workspace();
    long troubled = Stage.company().workspace();
    long last = Stage.company().workspace();
    var visited = new ArrayList<Long>();

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Stage.the(EachWorkspace.class)
                    .run(
                        workspace -> {
                          visited.add(workspace);
                          if (workspace == troubled) {
                            throw new IllegalArgumentException("trouble");
                          }
                        }))
        .withMessageStartingWith("1 of ");
    assertThat(visited).contains(first, troubled, last).doesNotHaveDuplicates();
  }
}
