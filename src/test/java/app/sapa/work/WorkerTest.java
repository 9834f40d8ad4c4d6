package app.sapa.work;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Lane ANNA = new Lane(1);
  private static final Pace PACE =
      new Pace(8, 64, 64, Duration.ofSeconds(30), Duration.ofSeconds(10), 3);

  private final QueueScene scene = new QueueScene();
  private final Watch watch = new Watch(NOON);
  private final Bells bells = new Bells();
  private final Rush rush = new Rush();
  private final Chores chores = new Chores();
  private final Worker worker =
      new Worker(
          chores,
          PACE,
          scene.table(),
          bells,
          rush,
          watch,
          Executors.newFixedThreadPool(PACE.atOnce()));
  private final Thread claims = new Thread(worker);

  @AfterEach
  void close() throws InterruptedException {
    worker.stop(Duration.ofSeconds(10));
    claims.join(TimeUnit.SECONDS.toMillis(10));
    scene.close();
  }

  @Test
  void a_row_is_done_once_and_gone() {
    var ref = UUID.randomUUID();
    scene.add(7, ANNA, ref, NOON);
    claims.start();

    assertThat(chores.nextTaken()).isEqualTo(new Chores.Done(7, ref, ""));
    quiet();
    assertThat(scene.left()).isEmpty();
    assertThat(chores.takenSoFar()).isEmpty();
  }

  @Test
  void a_rush_at_the_doors_holds_work_up_for_a_moment_only() throws InterruptedException {
    int many = 2 * Runtime.getRuntime().availableProcessors();
    var answered = new CountDownLatch(1);
    var ref = UUID.randomUUID();
    scene.add(7, ANNA, ref, NOON);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var inside = new CountDownLatch(many);
      for (int i = 0; i < many; i++) {
        callers.execute(() -> rush.answer(() -> isAnswered(inside, answered)));
      }
      inside.await();
      long begin = System.nanoTime();
      claims.start();

      assertThat(chores.nextTaken().ref()).isEqualTo(ref);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(400));
      answered.countDown();
    }
  }

  private static boolean isAnswered(CountDownLatch inside, CountDownLatch answered) {
    inside.countDown();
    try {
      return answered.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void many_hands_keep_the_order_of_every_lane() {
    var expected = new ArrayList<UUID>();
    for (int i = 0; i < 200; i++) {
      var ref = UUID.randomUUID();
      expected.add(ref);
      scene.add(1, new Lane(i % 5), ref, NOON);
    }
    claims.start();

    var taken = new ArrayList<UUID>();
    while (taken.size() < 200) {
      taken.add(chores.nextTaken().ref());
    }
    for (int lane = 0; lane < 5; lane++) {
      assertThat(ofLane(taken, expected, lane)).isEqualTo(ofLane(expected, expected, lane));
    }
  }

  private static List<UUID> ofLane(List<UUID> refs, List<UUID> added, int lane) {
    return refs.stream().filter(ref -> added.indexOf(ref) % 5 == lane).toList();
  }

  @Test
  void a_row_that_failed_is_tried_again_before_those_behind_it() {
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    chores.order(first, attempt -> attempt == 1 ? fails() : Optional.empty());
    scene.add(1, ANNA, first, NOON);
    scene.add(1, ANNA, second, NOON);
    claims.start();

    assertThat(chores.nextTaken().ref()).isEqualTo(first);
    quiet();
    watch.move(Duration.ofSeconds(2));
    assertThat(chores.nextTaken().ref()).isEqualTo(first);
    assertThat(chores.nextTaken().ref()).isEqualTo(second);
  }

  @Test
  @Rule("TEN-07")
  void a_failing_job_of_one_workspace_leaves_the_others_alone() {
    var failing = UUID.randomUUID();
    chores.order(failing, attempt -> fails());
    scene.add(1, ANNA, failing, NOON);
    var others = new ArrayList<UUID>();
    for (int workspace = 2; workspace < 12; workspace++) {
      var ref = UUID.randomUUID();
      others.add(ref);
      scene.add(workspace, new Lane(workspace), ref, NOON);
    }
    claims.start();

    var taken = new ArrayList<UUID>();
    while (taken.size() < 11) {
      taken.add(chores.nextTaken().ref());
    }
    assertThat(taken).contains(failing).containsAll(others);
    quiet();
    assertThat(scene.left()).hasSize(1);
  }

  @Test
  @Rule("TEN-07")
  void a_slow_job_of_one_workspace_leaves_the_others_alone() {
    var slow = UUID.randomUUID();
    var ends = new CountDownLatch(1);
    chores.order(slow, attempt -> waitsFor(ends));
    scene.add(1, ANNA, slow, NOON);
    claims.start();
    assertThat(chores.nextTaken().ref()).isEqualTo(slow);

    scene.add(2, new Lane(2), NOON);
    bells.ring(QueueName.INBOUND);

    assertThat(chores.nextTaken().workspace()).isEqualTo(2);
    ends.countDown();
  }

  @Test
  void after_its_last_attempt_a_row_is_buried_with_the_kind_of_failure_and_not_its_words() {
    var poison = UUID.randomUUID();
    chores.order(poison, attempt -> fails());
    scene.add(1, ANNA, poison, NOON);
    claims.start();

    for (int i = 0; i < PACE.attempts(); i++) {
      assertThat(chores.nextTaken().ref()).isEqualTo(poison);
      quiet();
      watch.move(Duration.ofMinutes(20));
    }

    var buried = chores.nextDead();
    assertThat(buried.ref()).isEqualTo(poison);
    assertThat(buried.reason())
        .startsWith("IllegalStateException at app.sapa.work.WorkerTest")
        .doesNotContain("secret words");
    quiet();
    assertThat(scene.left()).isEmpty();
    assertThat(chores.takenSoFar()).isEmpty();
  }

  @Test
  void a_row_that_killed_its_workers_is_buried_without_another_try() {
    var poison = UUID.randomUUID();
    scene.add(1, ANNA, poison, NOON);
    for (int i = 0; i < PACE.attempts(); i++) {
      scene.table().claim(QueueName.INBOUND, PACE, 1, watch.instant());
      watch.move(PACE.lease());
    }
    claims.start();

    assertThat(chores.nextDead().reason()).isEqualTo("too many attempts");
    assertThat(chores.takenSoFar()).isEmpty();
  }

  @Test
  void work_may_ask_for_a_pause_of_its_own() {
    var ref = UUID.randomUUID();
    chores.order(
        ref, attempt -> attempt == 1 ? Optional.of(Duration.ofHours(1)) : Optional.empty());
    scene.add(1, ANNA, ref, NOON);
    claims.start();
    chores.nextTaken();
    quiet();

    watch.move(Duration.ofMinutes(59));
    bells.ring(QueueName.INBOUND);
    quiet();
    assertThat(chores.takenSoFar()).isEmpty();

    watch.move(Duration.ofMinutes(1));
    assertThat(chores.nextTaken().ref()).isEqualTo(ref);
  }

  @Test
  void what_has_not_begun_when_the_server_stops_is_free_for_the_next_one_at_once() {
    var running = UUID.randomUUID();
    var ends = new CountDownLatch(1);
    chores.order(running, attempt -> waitsFor(ends));
    scene.add(1, ANNA, running, NOON);
    long waiting = scene.add(1, ANNA, NOON);
    claims.start();
    chores.nextTaken();

    worker.stop(Duration.ZERO);
    ends.countDown();
    worker.stop(Duration.ofSeconds(10));

    assertThat(scene.left()).containsExactly(waiting);
    assertThat(scene.table().claim(QueueName.INBOUND, PACE, 9, NOON).getFirst().attempts())
        .isEqualTo(1);
  }

  /** Waits until whatever was begun is settled. */
  private void quiet() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (scene.inHand() > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still at work after 20 seconds");
      }
      Thread.onSpinWait();
    }
  }

  private static Optional<Duration> fails() {
    throw new IllegalStateException("secret words");
  }

  private static Optional<Duration> waitsFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
