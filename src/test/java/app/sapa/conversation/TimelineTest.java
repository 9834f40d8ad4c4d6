package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {
  private static final int LONG = 20_000;

  private final Timeline timeline = Stage.the(Timeline.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");

  @Test
  @Rule("MSG-01")
  void twenty_thousand_messages_comments_and_events_are_one_history_read_in_windows() {
    var ayu = history(LONG);

    var read = new ArrayList<Entry>();
    var window = timeline.latest(dewi, ayu, 500);
    read.addAll(0, window.entries());
    while (window.older() != null) {
      window = timeline.older(dewi, ayu, window.older(), 500);
      read.addAll(0, window.entries());
    }

    assertThat(read).hasSize(LONG).extracting(Entry::at).isSorted().doesNotHaveDuplicates();
    assertThat(read.stream().filter(Entry.Said.class::isInstance)).hasSize(LONG / 2);
    assertThat(read.stream().filter(Entry.Commented.class::isInstance)).hasSize(LONG / 4);
    assertThat(read.stream().filter(Entry.Happened.class::isInstance)).hasSize(LONG / 4);
  }

  @Test
  @Rule("MSG-01")
  void a_link_into_the_middle_of_a_long_history_costs_what_one_into_a_short_one_does() {
    var brief = history(20);
    var endless = history(LONG);

    var early = nth(brief, 10);
    var middle = nth(endless, LONG / 2);

    int few = statements(() -> timeline.around(dewi, brief, early, 50));
    int many = statements(() -> timeline.around(dewi, endless, middle, 50));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(4);
    assertThat(timeline.around(dewi, endless, middle, 50).entries())
        .hasSize(50)
        .extracting(Entry::id)
        .contains(middle);
  }

  @Test
  void messages_are_read_again_by_their_ids_within_one_contacts_history_only() {
    var ayu = shop.hears("ayu", "Halo");
    var sent = shop.answers(dewi, ayu, "Selamat pagi");
    var elsewhere = shop.answers(dewi, shop.hears("budi", "Halo"), "Selamat siang");

    assertThat(timeline.messages(dewi, ayu, List.of(sent, elsewhere)))
        .extracting(Entry.Said::id)
        .containsExactly(sent);
    assertThat(timeline.messages(dewi, ayu, List.of())).isEmpty();
    var eka = shop.company().agent("Eka", Scope.OWN);
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> timeline.messages(eka, ayu, List.of(sent)));
  }

  private int statements(Supplier<Timeline.Window> reading) {
    var tx = Stage.the(Tx.class);
    return tx.in(
        dewi,
        () -> {
          assertThat(reading.get().entries()).isNotEmpty();
          return tx.statements();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8})
  void a_window_around_any_entry_is_a_stretch_of_the_history_with_that_entry_in_it(int size) {
    var ayu = history(40);
    var all = timeline.latest(dewi, ayu, 100).entries();

    for (int i = 0; i < all.size(); i++) {
      var window = timeline.around(dewi, ayu, all.get(i).id(), size);
      int from = all.indexOf(window.entries().getFirst());
      assertThat(window.entries())
          .as("around entry %s", i)
          .contains(all.get(i))
          .isEqualTo(all.subList(from, from + window.entries().size()));
      assertThat(window.older() == null).isEqualTo(from == 0);
      assertThat(window.newer() == null).isEqualTo(from + window.entries().size() == all.size());
    }
  }

  @Test
  void back_from_an_older_stretch_comes_the_entry_one_came_from() {
    var ayu = history(40);
    var all = timeline.latest(dewi, ayu, 100).entries();
    var latest = timeline.latest(dewi, ayu, 10);

    var before = timeline.older(dewi, ayu, latest.older(), 10);

    assertThat(timeline.newer(dewi, ayu, before.newer(), 10).entries()).isEqualTo(latest.entries());
    assertThat(before.entries()).isEqualTo(all.subList(all.size() - 20, all.size() - 10));
  }

  @Test
  void windows_in_both_directions_from_a_link_come_to_the_whole_history() {
    var ayu = history(40);
    var all = timeline.latest(dewi, ayu, 100).entries();
    var window = timeline.around(dewi, ayu, all.get(17).id(), 6);
    var read = new ArrayList<>(window.entries());

    for (var older = window.older(); older != null; ) {
      var before = timeline.older(dewi, ayu, older, 7);
      read.addAll(0, before.entries());
      older = before.older();
    }
    for (var newer = window.newer(); newer != null; ) {
      var after = timeline.newer(dewi, ayu, newer, 7);
      read.addAll(after.entries());
      newer = after.newer();
    }

    assertThat(read).isEqualTo(all);
  }

  @Test
  void a_link_to_an_entry_of_another_contact_leads_nowhere() {
    var ayu = history(4);
    var rini = history(4);

    for (var entry : List.of(nth(rini, 0), nth(rini, 1), nth(rini, 3), UUID.randomUUID())) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> timeline.around(dewi, ayu, entry, 10));
    }
  }

  @Test
  void another_companys_history_is_not_there_whichever_way_it_is_read() {
    var ayu = history(4);
    var entry = timeline.latest(dewi, ayu, 10).entries().getFirst();
    var stranger = Stage.company().owner("Stranger");

    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> timeline.latest(stranger, ayu, 10));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> timeline.older(stranger, ayu, entry.cursor(), 10));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> timeline.newer(stranger, ayu, entry.cursor(), 10));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> timeline.around(stranger, ayu, entry.id(), 10));
  }

  /** A contact to whom something happened every microsecond: said, said, noted, recorded. */
  private UUID history(int entries) {
    var contact = UUID.randomUUID();
    long workspace = shop.company().workspace();
    Company.run(
        """
        insert into contact (workspace_id, id, status_since, newest_key, oldest_key,
          last_entry_at, created_at) values (?, ?, now(), now(), now(), now(), now())\
        """,
        workspace,
        contact);
    Company.run(
        """
        insert into message (workspace_id, id, contact_id, channel_id, direction, sender_category,
          body, status, at)
        select ?, gen_random_uuid(), ?, ?, 'IN', 'CONTACT', 'entry ' || n, 'RECEIVED',
          timestamptz '2026-01-01' + n * interval '1 microsecond'
        from generate_series(0, ? - 1) n where n % 4 < 2\
        """,
        workspace, contact, shop.channel().id(), entries);
    Company.run(
        """
        insert into comment (workspace_id, id, contact_id, author_id, body, at)
        select ?, gen_random_uuid(), ?, ?, 'entry ' || n,
          timestamptz '2026-01-01' + n * interval '1 microsecond'
        from generate_series(0, ? - 1) n where n % 4 = 2\
        """,
        workspace, contact, dewi.id(), entries);
    Company.run(
        """
        insert into event (workspace_id, id, contact_id, type, source, at)
        select ?, gen_random_uuid(), ?, 'ASSIGNED', 'USER',
          timestamptz '2026-01-01' + n * interval '1 microsecond'
        from generate_series(0, ? - 1) n where n % 4 = 3\
        """,
        workspace, contact, entries);
    return contact;
  }

  private UUID nth(UUID contact, int n) {
    var tx = Stage.the(Tx.class);
    var ordered =
        Sql.of(
            """
            select id from (select id, at from message where contact_id = ?
              union all select id, at from comment where contact_id = ?
              union all select id, at from event where contact_id = ?) entry
            order by at offset ? limit 1\
            """,
            contact,
            contact,
            contact,
            n);
    return tx.in(dewi, () -> tx.first(ordered, row -> row.id("id"))).orElseThrow();
  }
}
