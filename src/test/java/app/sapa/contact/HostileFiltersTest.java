package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Ten thousand filters that nobody should be able to build, in a workspace with names to match. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFiltersTest {
  private static final int FILTERS = 10_000;

  /** In one transaction: a long one keeps the database from cleaning up. */
  private static final int AT_ONCE = 100;

  private final Crowd crowd = new Crowd(8);
  private final Tx tx = Stage.the(Tx.class);
  private FilterFields fields;
  private Moment now;
  private Map<UUID, Facts> all;

  @BeforeAll
  void names() {
    for (var type : FieldType.values()) {
      Company.run(
          """
          insert into field (workspace_id, id, key, name, type, options, position)
          values (?, ?, ?, ?, ?, ?, 1)\
          """,
          crowd.company.workspace(),
          UUID.randomUUID(),
          "k'" + type,
          "'; drop table field; -- " + FiltersByDice.MARK + type,
          type.name(),
          new String[] {"gold", "' or true -- " + FiltersByDice.MARK});
    }
    fields = Stage.the(Filters.class).fields(crowd.viewers.getFirst());
    now = Stage.the(Filters.class).now(crowd.viewers.getFirst());
    all = crowd.all();
  }

  @Test
  @Rule({"CIN-11", "FILT-13"})
  void every_filter_is_answered_alike_by_database_and_memory_and_none_of_its_text_is_in_sql() {
    var dice = new FiltersByDice(fields, new Random(88));
    for (int done = 0; done < FILTERS; done += AT_ONCE) {
      tx.run(
          crowd.machine(), () -> IntStream.range(0, AT_ONCE).forEach(nth -> assertAnswered(dice)));
    }
  }

  private void assertAnswered(FiltersByDice dice) {
    var filter = dice.filter(Filter.DEEPEST);
    var criterion = fields.reading(filter, now);
    for (var lookup : Lookup.values()) {
      var sql = InSql.reading(criterion, lookup);
      assertThat(FiltersByDice.isIn(sql.text())).as(sql.text()).isFalse();
      assertThat(placeholders(sql)).isEqualTo(sql.values().size());
      assertThat(asked(sql)).as(filter.toString()).isEqualTo(meant(criterion));
    }
  }

  @Test
  void a_reader_that_wrote_values_into_sql_would_be_noticed() {
    var named = new Criterion.SaysText(TextTrait.FIRST_NAME, FiltersByDice.HOSTILE.getFirst());
    var bound = InSql.reading(named);
    var careless =
        Sql.of(
            bound
                .text()
                .replace("?", "'" + Objects.requireNonNull(bound.values().getFirst()) + "'"));

    assertThat(FiltersByDice.isIn(careless.text())).isTrue();
    assertThatThrownBy(() -> tx.in(crowd.machine(), () -> asked(careless)))
        .isInstanceOf(DatabaseTrouble.class);
    assertThat(tx.in(crowd.machine(), () -> asked(bound))).isEmpty();
  }

  @Test
  void the_dice_throw_enough_of_every_sort() {
    var dice = new FiltersByDice(fields, new Random(88));
    var conditions =
        Stream.generate(() -> dice.filter(Filter.DEEPEST))
            .limit(FILTERS)
            .flatMap(filter -> filter.conditions().stream())
            .toList();

    assertThat(conditions).hasSizeGreaterThan(FILTERS);
    assertThat(conditions)
        .filteredOn(condition -> fields.trouble(condition).isEmpty())
        .hasSizeGreaterThan(FILTERS / 2)
        .extracting(Filter.Condition::field)
        .containsAll(fields.all().stream().map(FilterField::key).toList());
    assertThat(conditions)
        .filteredOn(condition -> fields.trouble(condition).isEmpty())
        .filteredOn(condition -> condition.values().stream().anyMatch(FiltersByDice::isIn))
        .hasSizeGreaterThan(100);
    assertThat(conditions)
        .extracting(condition -> fields.trouble(condition).orElse(null))
        .contains(FilterFields.Trouble.values());
  }

  /** Question marks, but for those in our own literals. */
  private static long placeholders(Sql sql) {
    return sql.text().replaceAll("'[^']*'", "").chars().filter(letter -> letter == '?').count();
  }

  private Set<UUID> asked(Sql condition) {
    return Set.copyOf(
        tx.list(Sql.of("select c.id from contact c where").then(condition), row -> row.id("id")));
  }

  private Set<UUID> meant(Criterion criterion) {
    return all.entrySet().stream()
        .filter(each -> InMemory.means(criterion, each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
