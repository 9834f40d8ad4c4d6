package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Stage;
import app.sapa.workspace.Part;
import org.junit.jupiter.api.Test;

class IndexPartTest {
  @Test
  void the_index_is_one_of_the_parts_a_node_needs_and_works() {
    var index = Stage.the(IndexPart.class);

    assertThat(index).isInstanceOf(Part.class);
    assertThat(index.name()).isEqualTo("index");
    assertThat(index.ready()).isTrue();
  }
}
