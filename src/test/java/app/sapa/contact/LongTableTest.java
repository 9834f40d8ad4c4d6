package app.sapa.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Buffers;
import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.database.TestDatabase;
import app.sapa.people.Viewer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Going through many contacts page by page; ten of them always share a name and a moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTableTest {
  private static final int SIZE = 2_500;
  private static final int PAGE = 50;
  private static final Segment ALL = new Segment.All();
  private static final List<ContactOrder> ORDERS =
      Arrays.stream(ContactOrder.By.values())
          .flatMap(by -> Stream.of(new ContactOrder(by, false), new ContactOrder(by, true)))
          .toList();

  private final Company company = Stage.company();
  private final Viewer owner = company.owner("Olivia");
  private final ContactTable table = Stage.the(ContactTable.class);

  @BeforeAll
  void gather() throws SQLException {
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, folded_name, status_since, newest_key,
          oldest_key, last_entry_at, created_at)
        select ?, gen_random_uuid(), 'Name ' || i / 10, 'name ' || i / 10, at, at, at, at, at
        from (select i, timestamptz '2026-11-02 02:00:00Z' + (i * 7919 % ? / 10) * interval '1 s'
          as at from generate_series(1, ?) i) numbered\
        """,
        company.workspace(), SIZE, SIZE);
    try (var connection = TestDatabase.shared().superuser();
        var statement = connection.createStatement()) {
      statement.execute("vacuum analyze sapa.contact");
    }
  }

  /** The places where the pages end, and everybody on them. */
  private List<UUID> walk(ContactOrder order, List<ContactPlace> ends) {
    var walked = new ArrayList<UUID>();
    ContactPlace after = null;
    do {
      var page = table.page(owner, ALL, order, after, PAGE);
      page.rows().forEach(row -> walked.add(row.id()));
      after = page.next();
      if (after != null) {
        ends.add(ContactPlace.parse(after.asText()).orElseThrow());
        assertThat(ends.getLast()).isEqualTo(after);
      }
    } while (after != null);
    return walked;
  }

  @Test
  @Rule("CON-34")
  void every_contact_comes_once_in_each_order_though_ten_share_each_place() {
    for (var order : ORDERS) {
      var whole = table.page(owner, ALL, order, null, SIZE);

      assertThat(whole.next()).isNull();
      assertThat(walk(order, new ArrayList<>()))
          .as(order.key())
          .hasSize(SIZE)
          .doesNotHaveDuplicates()
          .isEqualTo(whole.rows().stream().map(ContactRow::id).toList());
    }
  }

  @Test
  void backwards_is_the_same_list_from_its_end() {
    for (var by : ContactOrder.By.values()) {
      assertThat(walk(new ContactOrder(by, true), new ArrayList<>()))
          .isEqualTo(walk(new ContactOrder(by, false), new ArrayList<>()).reversed());
    }
  }

  @Test
  @Rule("CON-34")
  void the_fortieth_page_costs_what_the_first_one_does_in_each_order() {
    for (var order : ORDERS) {
      var ends = new ArrayList<ContactPlace>();
      walk(order, ends);
      int first = buffers(order, null);
      int fortieth = buffers(order, ends.get(38));

      // A row's own page, and what four indexes, each three deep, find beside it.
      assertThat(first).as(order.key()).isBetween(1, (PAGE + 1) * 13);
      assertThat(fortieth).as(order.key()).isBetween(1, first * 3 / 2 + PAGE);
    }
  }

  private int buffers(ContactOrder order, @Nullable ContactPlace after) {
    return Buffers.of(owner, () -> table.statement(owner, ALL, order, after, PAGE + 1));
  }
}
