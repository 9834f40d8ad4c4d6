package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Buffers;
import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Cursor;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.people.Viewer;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Going through a long inbox page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {
  private static final Crowd.Between NOTHING = read -> {};

  /** Rows; in the worst case each lies on a page of memory of its own. */
  private static final int PAGE = 50;

  private static final Look LONGEST = Look.FIRST.in(Look.Status.OPEN).by(Look.Order.LONGEST);
  private static final List<Look> ALL_WAYS =
      List.of(
          Look.FIRST, Look.FIRST.by(Look.Order.OLDEST), LONGEST, LONGEST.by(Look.Order.SHORTEST));

  private Crowd crowd;

  @BeforeAll
  void gather() {
    crowd = new Crowd().settled();
  }

  @Test
  @Rule("SORT-11")
  void every_contact_comes_once_in_each_order_though_ten_share_each_moment() {
    for (var look : ALL_WAYS) {
      assertThat(walk(crowd.owner, ALL, look)).hasSize(Crowd.SIZE).doesNotHaveDuplicates();
      assertThat(walk(crowd.owner, crowd.sales(), look))
          .hasSize(Crowd.SOLD_TO)
          .doesNotHaveDuplicates();
      assertThat(walk(crowd.restricted, ALL, look)).hasSize(Crowd.SOLD_TO).doesNotHaveDuplicates();
    }
  }

  @Test
  void pages_put_together_are_the_list_in_one_piece() {
    for (var inbox : List.of(ALL, crowd.sales())) {
      for (var look : ALL_WAYS) {
        assertThat(walk(crowd.owner, inbox, look))
            .isEqualTo(ids(list().page(crowd.owner, inbox, look, null, Crowd.SIZE).items()));
      }
    }
  }

  @Test
  void the_last_page_knows_that_it_is_the_last_also_when_it_is_full() {
    var pages = crowd.pages(crowd.owner, ALL, Look.FIRST, 500, NOTHING);

    assertThat(pages).extracting(List::size).containsOnly(500).hasSize(5);
  }

  @Test
  void with_the_newest_first_rows_that_move_are_never_read_twice_and_no_other_is_lost() {
    var moving = new Crowd();
    var moved = new HashSet<UUID>();
    var random = new Random(7);
    var all = ids(list().page(moving.owner, ALL, Look.FIRST, null, Crowd.SIZE).items());

    var read =
        moving
            .pages(moving.owner, ALL, Look.FIRST, 100, page -> moved.add(bump(pick(all, random))))
            .stream()
            .flatMap(List::stream)
            .map(ListRow::id)
            .toList();

    assertThat(moved).hasSizeGreaterThan(20);
    assertThat(read).doesNotHaveDuplicates().containsAll(without(all, moved));
    assertThat(ids(list().page(moving.owner, ALL, Look.FIRST, null, moved.size()).items()))
        .containsExactlyInAnyOrderElementsOf(moved);
  }

  @Test
  void
      with_the_oldest_first_no_row_is_lost_and_only_rows_that_moved_come_again_in_their_new_place() {
    var moving = new Crowd();
    var moved = new HashSet<UUID>();
    var random = new Random(8);
    var look = Look.FIRST.by(Look.Order.OLDEST);
    var all = ids(list().page(moving.owner, ALL, look, null, Crowd.SIZE).items());

    var read =
        moving
            .pages(moving.owner, ALL, look, 100, page -> moved.add(bump(pick(all, random))))
            .stream()
            .flatMap(List::stream)
            .map(ListRow::id)
            .toList();

    // What moved while the very last page was read is behind its end, where screens are nudged.
    assertThat(new HashSet<>(read)).containsAll(without(all, moved));
    var again = new ArrayList<>(read);
    new HashSet<>(read).forEach(again::remove);
    assertThat(again).isSubsetOf(moved).doesNotHaveDuplicates();
  }

  /** They write: by the clock of the database, which is later than everybody in the crowd. */
  private static UUID bump(UUID contact) {
    Company.run(
        "update contact set newest_key = clock_timestamp(), oldest_key = clock_timestamp()"
            + " where id = ?",
        contact);
    return contact;
  }

  private static UUID pick(List<UUID> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static List<UUID> without(List<UUID> all, Set<UUID> moved) {
    return all.stream().filter(id -> !moved.contains(id)).toList();
  }

  @Test
  void a_page_takes_two_statements_at_most() {
    var tx = Stage.the(Tx.class);
    for (var inbox : List.of(ALL, InboxScene.MINE, InboxScene.BLOCKED, crowd.sales())) {
      var sent =
          tx.in(
              crowd.restricted,
              () -> {
                list().page(crowd.restricted, inbox, Look.FIRST, null, PAGE);
                return tx.statements();
              });

      assertThat(sent).as(inbox.key()).isBetween(1, 2);
    }
  }

  @Test
  void the_fortieth_page_costs_what_the_first_one_does() {
    for (var viewer : List.of(crowd.owner, crowd.restricted)) {
      assertCheap(crowd, viewer, ALL, ALL_WAYS);
      assertCheap(crowd, viewer, crowd.sales(), ALL_WAYS);
    }
  }

  private void assertCheap(Crowd crowd, Viewer viewer, Inbox inbox, List<Look> looks) {
    for (var look : looks) {
      var pages = crowd.pages(viewer, inbox, look, PAGE, NOTHING);
      assertThat(pages).hasSizeGreaterThan(40);
      int first = buffers(viewer, inbox, look, null);
      int fortieth = buffers(viewer, inbox, look, pages.get(38).getLast().place());

      var what = "%s reads %s, %s".formatted(viewer.name(), inbox.key(), look.order());
      assertThat(first).as(what).isBetween(1, 300);
      assertThat(fortieth).as(what).isBetween(1, 300).isLessThan(first * 3 / 2 + PAGE);
    }
  }

  @Test
  void nor_does_it_cost_more_where_nobody_has_any_closed_data() {
    var imported = new Crowd("NONE").settled();
    var closed = Look.FIRST.in(Look.Status.CLOSED).by(Look.Order.LONGEST);

    assertCheap(imported, imported.owner, ALL, List.of(closed, closed.by(Look.Order.SHORTEST)));
    assertCheap(
        imported,
        imported.restricted,
        imported.sales(),
        List.of(closed, closed.by(Look.Order.SHORTEST)));
  }

  @Test
  @Rule({"SORT-10", "SORT-11"})
  void whoever_was_imported_at_once_and_never_wrote_comes_once_at_the_end_of_either_order() {
    var imported = new Crowd("NONE");
    Company.run(
        """
        update contact set newest_key = '1027-01-01', oldest_key = '3025-01-01'
        where workspace_id = ? and abs(hashtext(id::text)) % 10 > 0\
        """,
        imported.company.workspace());

    for (var look : List.of(Look.FIRST, Look.FIRST.by(Look.Order.OLDEST))) {
      var whole = list().page(imported.owner, imported.sales(), look, null, Crowd.SIZE).items();
      assertThat(
              imported.pages(imported.owner, imported.sales(), look, PAGE, NOTHING).stream()
                  .flatMap(List::stream)
                  .map(ListRow::id))
          .isEqualTo(ids(whole))
          .hasSize(Crowd.SOLD_TO);
    }
  }

  @Test
  void nor_in_a_custom_inbox() {
    var inboxes = Stage.the(CustomInboxes.class);
    var id =
        inboxes.create(
            crowd.restricted,
            "Everybody",
            new Filter.Condition("status", Operator.HAS_ANY, List.of("open")));
    var box = new Inbox.Custom(id);
    var snapshots = Stage.the(Snapshots.class);
    assertThat(snapshots.of(crowd.restricted, box, Look.FIRST).total()).isEqualTo(Crowd.SOLD_TO);

    var pages = crowd.pages(crowd.restricted, box, Look.FIRST, PAGE, NOTHING);
    assertThat(pages).hasSizeGreaterThan(40);

    int first = buffers(box, 0, pages.getFirst());
    int fortieth = buffers(box, 39 * PAGE, pages.get(39));
    assertThat(first).isBetween(1, 300);
    assertThat(fortieth).isBetween(1, 300).isLessThan(first * 3 / 2 + PAGE);
  }

  private int buffers(Inbox.Custom box, int from, List<ListRow> rows) {
    var viewer = crowd.restricted;
    return Buffers.of(viewer, () -> Snapshots.part(viewer, box, Look.FIRST, from, PAGE + 1))
        + Buffers.of(viewer, () -> Snapshots.seen(viewer, ids(rows)));
  }

  private int buffers(Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after) {
    return Buffers.of(viewer, () -> list().statement(viewer, inbox, look, after, PAGE + 1));
  }

  private List<UUID> walk(Viewer viewer, Inbox inbox, Look look) {
    return crowd.pages(viewer, inbox, look, 97, NOTHING).stream()
        .flatMap(List::stream)
        .map(ListRow::id)
        .toList();
  }

  private static List<UUID> ids(List<ListRow> rows) {
    return rows.stream().map(ListRow::id).toList();
  }

  private static ConversationList list() {
    return Stage.the(ConversationList.class);
  }
}
