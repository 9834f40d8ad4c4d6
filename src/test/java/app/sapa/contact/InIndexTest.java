package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.Criterion.And;
import app.sapa.contact.Criterion.AssignedToAny;
import app.sapa.contact.Criterion.Blocked;
import app.sapa.contact.Criterion.Everyone;
import app.sapa.contact.Criterion.InStatus;
import app.sapa.contact.Criterion.Not;
import app.sapa.contact.Criterion.Or;
import app.sapa.contact.Criterion.QueuedToAny;
import app.sapa.contact.Criterion.Snoozed;
import app.sapa.contact.Criterion.Unassigned;
import app.sapa.contact.Criterion.Unreplied;
import app.sapa.contact.Criterion.Visibility;
import app.sapa.people.Machine;
import app.sapa.search.JournalWriter;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sessions;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index and the memory read every criterion the same way. */
class InIndexTest {
  private static final int CONTACTS = 120;
  private static final int CRITERIA = 200;

  private final Company company = Stage.company();
  private final List<UUID> members =
      List.of(
          company.agent("Ada", Scope.ALL).id(),
          company.agent("Ben", Scope.ALL).id(),
          company.agent("Cid", Scope.ALL).id());
  private final List<UUID> teams = List.of(company.team("Sales"), company.team("Support"));

  private record Known(@Nullable UUID assignee, @Nullable UUID queuedTeam, boolean blocked)
      implements Facts {
    @Override
    public ContactStatus status() {
      return ContactStatus.NONE;
    }

    @Override
    public boolean snoozed() {
      return false;
    }

    @Override
    public boolean unreplied() {
      return false;
    }
  }

  @ParameterizedTest
  @Rule({"VIS-13", "VIS-12"})
  @ValueSource(longs = {1, 2, 3})
  void the_index_means_the_same_contacts_as_the_memory(long seed) {
    var random = new Random(seed);
    var contacts = contacts(random);
    Stage.the(JournalWriter.class).catchUp(company.workspace());

    for (int i = 0; i < CRITERIA; i++) {
      var criterion = criterion(random, 3);
      assertThat(inIndex(criterion, contacts.keySet()))
          .as(criterion.toString())
          .isEqualTo(inMemory(criterion, contacts));
    }
  }

  @Test
  void what_the_index_does_not_hold_is_refused() {
    for (var criterion :
        List.of(new InStatus(ContactStatus.OPEN), new Snoozed(), new Not(new Unreplied()))) {
      assertThatThrownBy(() -> inIndex(criterion, Set.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not held by the search index");
    }
  }

  private Map<UUID, Known> contacts(Random random) {
    var contacts = new HashMap<UUID, Known>();
    for (int i = 0; i < CONTACTS; i++) {
      var assignee = random.nextBoolean() ? any(members, random) : null;
      var team = assignee == null && random.nextBoolean() ? any(teams, random) : null;
      var known = new Known(assignee, team, random.nextInt(4) == 0);
      contacts.put(insert(known), known);
    }
    return contacts;
  }

  private UUID insert(Known known) {
    var id = UUID.randomUUID();
    Company.run(
        """
        insert into contact (workspace_id, id, assignee_id, queued_team_id, blocked_at,
          status_since, newest_key, oldest_key, last_entry_at, created_at)
        values (?, ?, ?, ?, case when ? then now() end, now(), now(), now(), now(), now())\
        """,
        company.workspace(),
        id,
        known.assignee,
        known.queuedTeam,
        known.blocked);
    return id;
  }

  private Criterion criterion(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 9)) {
      case 0 -> new Everyone();
      case 1 -> new AssignedToAny(some(members, random));
      case 2 -> new QueuedToAny(some(teams, random));
      case 3 -> new Unassigned();
      case 4 -> new Blocked();
      case 5 -> new Visibility(random.nextInt(4) == 0, some(members, random), some(teams, random));
      case 6 -> new Not(criterion(random, depth - 1));
      case 7 -> new And(criteria(random, depth - 1));
      default -> new Or(criteria(random, depth - 1));
    };
  }

  private List<Criterion> criteria(Random random, int depth) {
    var criteria = new ArrayList<Criterion>();
    for (int i = random.nextInt(4); i > 0; i--) {
      criteria.add(criterion(random, depth));
    }
    return criteria;
  }

  private static UUID any(List<UUID> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static Set<UUID> some(List<UUID> ids, Random random) {
    return ids.stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
  }

  private static Set<UUID> inMemory(Criterion criterion, Map<UUID, Known> contacts) {
    return contacts.entrySet().stream()
        .filter(each -> InMemory.means(criterion, each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Set<UUID> inIndex(Criterion criterion, Set<UUID> asked) {
    var tx = Stage.the(Tx.class);
    return tx.in(
        new Machine(company.workspace(), Machine.Task.INDEXING),
        () -> {
          var type = document();
          return Set.copyOf(
              Search.session(tx.entities().unwrap(Session.class))
                  .search(type)
                  .select(f -> f.id(UUID.class))
                  .where(
                      f ->
                          f.bool()
                              .filter(InIndex.reading(criterion, f))
                              .filter(f.id().matchingAny(asked)))
                  .fetchAllHits());
        });
  }

  private static Class<?> document() {
    return Search.mapping(Stage.the(Sessions.class).factory())
        .indexedEntity("ContactDocument")
        .javaClass();
  }
}
