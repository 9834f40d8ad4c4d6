package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.people.Role;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a text names. */
class NamedTest {
  private final Viewer budi = member("Budi");
  private final Viewer budiSantoso = member("Budi Santoso");
  private final Viewer zoe = member("Zoë O'Neil");
  private final List<Viewer> all = List.of(budi, budiSantoso, zoe);

  private static Viewer member(String name) {
    return new Viewer(
        7,
        UUID.randomUUID(),
        UUID.randomUUID(),
        name,
        Role.AGENT,
        Scope.ALL,
        Set.of(),
        Set.of(),
        Set.of(),
        0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Budi",
        "@budi tolong lihat",
        "Tolong, @BUDI.",
        "(@Budi)",
        "baris satu\n@Budi\nbaris tiga",
        "@Budi Santosa",
        "a@budi @Budi",
        "@@Budi"
      })
  void an_at_and_the_whole_name_name_somebody(String text) {
    assertThat(Named.in(text, all)).containsExactly(budi.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@", "Budi", "@ Budi", "@Bud", "@Budiman", "halo@budi", "@Zoe", "@Citra"})
  void nothing_else_names_anybody(String text) {
    assertThat(Named.in(text, all)).isEmpty();
  }

  @Test
  void the_longer_of_two_names_that_begin_alike_is_meant() {
    assertThat(Named.in("@Budi Santoso, mohon dibantu", all)).containsExactly(budiSantoso.id());
    assertThat(Named.in("@Budi dan @Budi  santoso", all))
        .containsExactlyInAnyOrder(budi.id(), budiSantoso.id());
  }

  @Test
  void accents_and_marks_in_a_name_need_not_be_typed() {
    assertThat(Named.in("@zoe o'neil", all)).containsExactly(zoe.id());
    assertThat(Named.in("@Zoe\u0308 O'Neil!", all)).containsExactly(zoe.id());
  }

  @Test
  void two_of_the_same_name_are_both_meant() {
    var other = member("budi");

    assertThat(Named.in("@Budi", List.of(budi, other, budiSantoso)))
        .containsExactlyInAnyOrder(budi.id(), other.id());
  }

  @Test
  void somebody_without_a_name_is_never_named() {
    assertThat(Named.in("@ @", List.of(member(" ")))).isEmpty();
  }
}
