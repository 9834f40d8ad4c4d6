package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Viewer;
import app.sapa.people.Viewers;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database, the memory and, as far as it holds what is asked, the search index read every
 * criterion the same way, and so do the row policies.
 */
class CriterionContractTest {
  private static final int CRITERIA = 400;
  private static final int CHANGES = 6;

  @ParameterizedTest
  @ValueSource(longs = {7, 77})
  void the_database_means_the_same_contacts_as_the_memory(long seed) {
    var crowd = new Crowd(seed);
    var all = crowd.all();

    for (int i = 0; i < CRITERIA; i++) {
      var criterion = crowd.criterion(4);
      assertThat(crowd.inSql(crowd.machine(), criterion))
          .as(criterion.toString())
          .isEqualTo(inMemory(criterion, all));
    }
  }

  @ParameterizedTest
  @Rule({"VIS-13", "VIS-12"})
  @ValueSource(longs = {1, 2})
  void the_index_means_the_same_contacts_as_the_database_and_the_memory(long seed) {
    var crowd = new Crowd(seed);
    var all = crowd.all();

    for (int i = 0; i < CRITERIA / 2; i++) {
      var criterion = crowd.indexed(3);
      var meant = inMemory(criterion, all);
      assertThat(crowd.inIndex(criterion)).as(criterion.toString()).isEqualTo(meant);
      assertThat(crowd.inSql(crowd.machine(), criterion)).as(criterion.toString()).isEqualTo(meant);
    }
  }

  @Test
  void what_the_index_does_not_hold_is_refused() {
    var crowd = new Crowd(1);
    for (var criterion :
        List.of(
            new Criterion.InStatus(ContactStatus.OPEN),
            new Criterion.Snoozed(),
            new Criterion.Not(new Criterion.Unreplied()))) {
      assertThatThrownBy(() -> crowd.inIndex(criterion))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not held by the search index");
    }
  }

  @Test
  void nobody_is_lost_between_a_criterion_and_its_opposite() {
    var crowd = new Crowd(777);
    int everyone = crowd.all().size();

    for (int i = 0; i < CRITERIA; i++) {
      var criterion = crowd.criterion(3);
      var opposite = new Criterion.Not(criterion);
      assertThat(crowd.inSql(crowd.machine(), criterion).size())
          .as(criterion.toString())
          .isEqualTo(everyone - crowd.inSql(crowd.machine(), opposite).size());
    }
  }

  @ParameterizedTest
  @Rule({"VIS-12", "VIS-15", "VIS-16"})
  @ValueSource(longs = {7, 77, 777})
  void the_row_policy_shows_whom_the_rule_shows_while_contacts_and_members_move(long seed) {
    var crowd = new Crowd(seed);

    for (int change = 0; change < CHANGES; change++) {
      var all = crowd.all();
      for (var viewer : crowd.viewers) {
        var now = Stage.the(Viewers.class).again(viewer).orElseThrow();
        var visible = inMemory(Criterion.Visibility.of(now), all);
        assertThat(crowd.inSql(now, null)).as(now.toString()).isEqualTo(visible);
        assertThat(visible).as(now.toString()).isEqualTo(oracle(now, all));
      }
      crowd.change();
    }
  }

  /** The catalogue's own words, without the tree. */
  private static Set<UUID> oracle(Viewer viewer, Map<UUID, Facts> all) {
    boolean team = viewer.visibility() == Scope.TEAM;
    return meant(
        all,
        contact ->
            viewer.visibility() == Scope.ALL
                || viewer.id().equals(contact.assignee())
                || (team && holds(viewer.teammates(), contact.assignee()))
                || (team && holds(viewer.teams(), contact.queuedTeam())));
  }

  private static boolean holds(Set<UUID> ids, @Nullable UUID id) {
    return id != null && ids.contains(id);
  }

  private static Set<UUID> inMemory(Criterion criterion, Map<UUID, Facts> contacts) {
    return meant(contacts, contact -> InMemory.means(criterion, contact));
  }

  private static Set<UUID> meant(Map<UUID, Facts> contacts, Predicate<Facts> asked) {
    return contacts.entrySet().stream()
        .filter(each -> asked.test(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
