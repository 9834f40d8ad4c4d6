package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueTableTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant EARLIER = NOON.minusSeconds(60);
  private static final Lane ANNA = new Lane(1);
  private static final Lane BUDI = new Lane(2);
  private static final Pace PACE =
      new Pace(4, 100, 100, Duration.ofSeconds(30), Duration.ofSeconds(10), 3);

  private final QueueScene scene = new QueueScene();
  private final QueueTable table = scene.table();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void rows_are_claimed_in_the_order_they_were_added() {
    long first = scene.add(1, ANNA, EARLIER);
    long second = scene.add(1, BUDI, EARLIER.minusSeconds(30));
    long third = scene.add(1, ANNA, EARLIER);

    assertThat(ids(claim(NOON))).containsExactly(first, second, third);
  }

  @Test
  void a_row_that_is_not_due_yet_waits() {
    scene.add(1, ANNA, NOON.plusSeconds(1));

    assertThat(claim(NOON)).isEmpty();
    assertThat(claim(NOON.plusSeconds(1))).hasSize(1);
  }

  @Test
  void a_claimed_row_is_nobody_elses_until_its_lease_is_over() {
    long row = scene.add(1, ANNA, EARLIER);
    claim(NOON);

    assertThat(claim(NOON.plusSeconds(29))).isEmpty();

    var again = claim(NOON.plusSeconds(30));
    assertThat(ids(again)).containsExactly(row);
    assertThat(again.getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void whoever_lost_the_lease_can_no_longer_settle_the_row() {
    long row = scene.add(1, ANNA, EARLIER);
    var lost = claim(NOON).getFirst();
    var current = claim(NOON.plusSeconds(30)).getFirst();

    table.done(lost);
    table.again(lost, NOON);
    table.release(lost);

    assertThat(scene.left()).containsExactly(row);
    assertThat(claim(NOON.plusSeconds(31))).isEmpty();
    table.done(current);
    assertThat(scene.left()).isEmpty();
  }

  @Test
  void a_row_that_is_given_back_had_no_attempt() {
    scene.add(1, ANNA, EARLIER);
    table.release(claim(NOON).getFirst());

    assertThat(claim(NOON).getFirst().attempts()).isEqualTo(1);
  }

  @Test
  void what_comes_into_a_lane_waits_while_an_earlier_row_of_it_is_in_hand() {
    scene.add(1, ANNA, EARLIER);
    var inHand = claim(NOON).getFirst();
    long behind = scene.add(1, ANNA, EARLIER);
    long beside = scene.add(1, BUDI, EARLIER);

    assertThat(ids(claim(NOON))).containsExactly(beside);

    table.done(inHand);
    assertThat(ids(claim(NOON))).containsExactly(behind);
  }

  @Test
  void a_short_pause_holds_the_lane_and_a_long_one_lets_the_others_pass() {
    scene.add(1, ANNA, EARLIER);
    var first = claim(NOON).getFirst();
    long behind = scene.add(1, ANNA, EARLIER);

    table.again(first, NOON.plusSeconds(5));
    assertThat(claim(NOON)).isEmpty();

    assertThat(ids(claim(NOON.plusSeconds(5)))).containsExactly(first.id(), behind);
  }

  @Test
  void behind_a_long_pause_the_lane_goes_on() {
    scene.add(1, ANNA, EARLIER);
    table.again(claim(NOON).getFirst(), NOON.plusSeconds(11));
    long behind = scene.add(1, ANNA, EARLIER);

    assertThat(ids(claim(NOON))).containsExactly(behind);
  }

  @Test
  @Rule("TEN-07")
  void a_long_line_of_one_workspace_leaves_room_for_the_others() {
    for (int i = 0; i < 50; i++) {
      scene.add(1, new Lane(100 + i), EARLIER);
    }
    long small = scene.add(2, ANNA, EARLIER);
    long smaller = scene.add(3, BUDI, EARLIER);

    var claims = table.claim(QueueName.INBOUND, PACE, 4, NOON);

    assertThat(ids(claims)).hasSize(4).contains(small, smaller);
  }

  @Test
  @Rule("TEN-07")
  void one_workspace_never_has_more_than_its_share_in_hand() {
    var pace = new Pace(4, 100, 5, Duration.ofSeconds(30), Duration.ofSeconds(10), 3);
    for (int i = 0; i < 20; i++) {
      scene.add(1, new Lane(i), EARLIER);
    }

    var inHand = table.claim(QueueName.INBOUND, pace, 100, NOON);
    assertThat(inHand).hasSize(5);
    assertThat(table.claim(QueueName.INBOUND, pace, 100, NOON)).isEmpty();

    inHand.forEach(table::done);
    assertThat(table.claim(QueueName.INBOUND, pace, 100, NOON)).hasSize(5);
  }

  @Test
  void the_other_queue_is_not_touched() {
    scene.add(1, ANNA, EARLIER);

    assertThat(table.claim(QueueName.OUTBOX, PACE, 10, NOON)).isEmpty();
    assertThat(table.depth(QueueName.OUTBOX, NOON)).isZero();
    assertThat(table.depth(QueueName.INBOUND, NOON)).isEqualTo(1);
  }

  @Test
  void depth_counts_what_is_due_and_what_is_in_hand() {
    scene.add(1, ANNA, EARLIER);
    claim(NOON);
    scene.add(1, BUDI, EARLIER);
    scene.add(1, BUDI, NOON.plusSeconds(60));

    assertThat(table.depth(QueueName.INBOUND, NOON)).isEqualTo(2);
  }

  @Test
  void many_nodes_at_once_take_every_row_once_and_no_lane_out_of_order() throws Exception {
    var added = new ArrayList<Long>();
    for (int i = 0; i < 400; i++) {
      added.add(scene.add(1 + i % 7 % 3, new Lane(i % 7), UUID.randomUUID(), EARLIER));
    }
    var taken = Collections.synchronizedList(new ArrayList<Claim>());
    Callable<Integer> node =
        () -> {
          int mine = 0;
          while (!scene.left().isEmpty()) {
            for (var claim : table.claim(QueueName.INBOUND, PACE, 5, NOON)) {
              taken.add(claim);
              table.done(claim);
              mine++;
            }
          }
          return mine;
        };
    try (var nodes = Executors.newFixedThreadPool(8)) {
      for (var done : nodes.invokeAll(Collections.nCopies(8, node))) {
        done.get();
      }
    }

    assertThat(taken).extracting(Claim::id).containsExactlyInAnyOrderElementsOf(added);
    taken.stream()
        .collect(Collectors.groupingBy(Claim::order))
        .forEach((order, lane) -> assertThat(ids(lane)).as(order.toString()).isSorted());
  }

  private List<Claim> claim(Instant now) {
    return table.claim(QueueName.INBOUND, PACE, 100, now);
  }

  private static List<Long> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }
}
