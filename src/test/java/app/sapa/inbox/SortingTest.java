package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.base.Refusal;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lists by how long somebody has been open, closed or snoozed. */
class SortingTest {
  private static final Look OPEN = Look.FIRST.in(Look.Status.OPEN).by(Look.Order.LONGEST);
  private static final Look CLOSED = Look.FIRST.in(Look.Status.CLOSED).by(Look.Order.LONGEST);
  private static final Look SNOOZED = Look.FIRST.in(Look.Status.SNOOZED).by(Look.Order.LONGEST);

  private final InboxScene scene = new InboxScene();

  @Test
  @Rule({"SORT-04", "SORT-05"})
  void the_longest_open_closed_or_snoozed_come_first_and_the_shortest_the_other_way_round() {
    var budi = scene.contact("Budi");
    scene.contact("Citra");
    scene.writes(budi, "Still there?");
    scene.isClosed(scene.contact("Dewi"));
    scene.isClosed(scene.contact("Eka"));
    scene.snooze(scene.contact("Fitri"));
    scene.snooze(scene.contact("Gita"));

    assertBothWays(OPEN, "Budi", "Citra");
    assertBothWays(CLOSED, "Dewi", "Eka");
    assertBothWays(SNOOZED, "Fitri", "Gita");
  }

  @Test
  @Rule("SORT-06")
  void after_a_snooze_the_clock_is_the_one_from_before() {
    var budi = scene.contact("Budi");
    var closed = scene.contact("Citra");
    scene.isClosed(closed);
    scene.contact("Dewi");
    scene.isClosed(scene.contact("Eka"));
    for (var contact : List.of(budi, closed)) {
      scene.snooze(contact);
      wake(contact);
    }

    assertBothWays(OPEN, "Budi", "Dewi");
    assertBothWays(CLOSED, "Citra", "Eka");
  }

  @Test
  @Rule("SORT-04")
  void snoozing_later_counts_from_then_whatever_the_conversation_is_like() {
    var budi = scene.contact("Budi");
    scene.snooze(scene.contact("Citra"));
    scene.snooze(budi);

    assertBothWays(SNOOZED, "Citra", "Budi");
  }

  @Test
  @Rule({"FILT-01", "FILT-11"})
  void the_snoozed_hide_from_open_and_closed_until_they_wake_and_from_nothing_else() {
    var budi = scene.contact("Budi");
    var citra = scene.contact("Citra");
    scene.isClosed(citra);
    scene.snooze(budi);
    scene.snooze(citra);
    for (var look :
        List.of(Look.FIRST.in(Look.Status.OPEN), OPEN, CLOSED, CLOSED.by(Look.Order.NEWEST))) {
      assertThat(names(look)).isEmpty();
    }
    for (var look :
        List.of(Look.FIRST, Look.FIRST.in(Look.Status.SNOOZED), SNOOZED.by(Look.Order.SHORTEST))) {
      assertThat(names(look)).containsExactly("Citra", "Budi");
    }

    wake(budi);
    wake(citra);

    assertThat(names(OPEN)).containsExactly("Budi");
    assertThat(names(CLOSED)).containsExactly("Citra");
    assertThat(names(Look.FIRST)).containsExactly("Citra", "Budi");
  }

  private static void wake(UUID contact) {
    Company.run("update contact set snoozed_until = null, snoozed_at = null where id = ?", contact);
  }

  @Test
  @Rule({"SORT-07", "SORT-08", "FILT-14"})
  void whoever_never_had_a_conversation_closed_is_longest_closed_of_all() {
    scene.isClosed(scene.contact("Budi"));
    scene.silent("Citra");
    scene.silent("Dewi");

    assertThat(names(CLOSED)).containsExactly("Dewi", "Citra", "Budi");
    assertThat(names(CLOSED.by(Look.Order.SHORTEST))).containsExactly("Budi", "Dewi", "Citra");
    assertThat(names(OPEN)).isEmpty();
    assertThat(names(Look.FIRST.in(Look.Status.CLOSED))).containsExactly("Budi", "Dewi", "Citra");
    assertThat(names(Look.FIRST.in(Look.Status.OPEN))).isEmpty();
    assertThat(names(Look.FIRST.in(Look.Status.SNOOZED))).isEmpty();
    assertThat(names(Look.FIRST.toggled())).containsExactly("Budi");
  }

  @Test
  @Rule("SORT-11")
  void equal_times_go_by_id_the_larger_first_in_both_directions() {
    var ids =
        List.of(scene.contact("Budi"), scene.contact("Citra"), scene.contact("Dewi")).stream()
            .sorted((one, other) -> other.toString().compareTo(one.toString()))
            .toList();
    Company.run(
        "update contact set status_since = 'epoch' where workspace_id = ?",
        scene.company.workspace());

    assertThat(ids(OPEN)).isEqualTo(ids);
    assertThat(ids(OPEN.by(Look.Order.SHORTEST))).isEqualTo(ids);
  }

  private List<UUID> ids(Look look) {
    return InboxScene.list().page(scene.owner, ALL, look, null, 10).items().stream()
        .map(ListRow::id)
        .toList();
  }

  @Test
  @Rule({"FILT-07", "SORT-09"})
  void all_statuses_and_a_duration_do_not_go_together() {
    for (var order : List.of(Look.Order.LONGEST, Look.Order.SHORTEST)) {
      assertThat(Look.goTogether(Look.Status.ALL, order)).isFalse();
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> Look.FIRST.by(order))
          .extracting(Refusal::key)
          .isEqualTo("inbox.sort-needs-status");
      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> OPEN.by(order).in(Look.Status.ALL));
      assertThat(OPEN.by(order).in(Look.Status.SNOOZED).order()).isEqualTo(order);
    }
    assertThat(Look.goTogether(Look.Status.ALL, Look.Order.OLDEST)).isTrue();
  }

  @Test
  @Rule({"FILT-08", "FILT-09"})
  void the_blocked_inbox_shows_all_statuses_whatever_is_asked_and_no_other_shows_the_blocked() {
    var budi = scene.contact("Budi");
    var citra = scene.contact("Citra");
    scene.isClosed(citra);
    scene.block(budi);
    scene.block(citra);

    for (var look : List.of(OPEN, CLOSED.by(Look.Order.SHORTEST), SNOOZED, Look.FIRST)) {
      assertThat(scene.names(scene.owner, BLOCKED, look)).containsExactly("Citra", "Budi");
      assertThat(names(look)).isEmpty();
    }
  }

  @Test
  @Rule("VIS-13")
  void a_restricted_agent_gets_their_own_in_the_same_order() {
    var agent = scene.company.agent("Adi", Scope.TEAM, "Sales");
    scene.contactOf(agent, "Budi");
    scene.contact("Citra");
    scene.contactWaitingFor("Sales", "Dewi");

    var again = scene.again(agent);
    for (var inbox : List.of(ALL, scene.team("Sales"))) {
      assertThat(scene.names(again, inbox, OPEN)).containsExactly("Budi", "Dewi");
      assertThat(scene.names(again, inbox, OPEN.by(Look.Order.SHORTEST)))
          .containsExactly("Dewi", "Budi");
    }
  }

  private void assertBothWays(Look look, String first, String second) {
    assertThat(names(look)).containsExactly(first, second);
    assertThat(names(look.by(Look.Order.SHORTEST))).containsExactly(second, first);
  }

  private List<String> names(Look look) {
    return scene.names(scene.owner, ALL, look);
  }
}
