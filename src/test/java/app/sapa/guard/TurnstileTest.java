package app.sapa.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnstileTest {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostRunning = new AtomicInteger();

  @Test
  void two_run_twenty_wait_and_the_next_is_refused() throws Exception {
    var turnstile = new Turnstile("work", 2, 20);
    try (var threads = Executors.newCachedThreadPool()) {
      var admitted = fill(turnstile, threads, 22);

      assertThatExceptionOfType(Overloaded.class)
          .isThrownBy(() -> turnstile.pass(() -> "too many"))
          .withMessage("work");

      gate.countDown();
      for (var task : admitted) {
        assertThat(task.get()).isEqualTo("done");
      }
      assertThat(mostRunning).hasValue(2);
    }
  }

  @Test
  void the_last_place_in_the_line_is_still_given() throws Exception {
    var turnstile = new Turnstile("work", 2, 20);
    try (var threads = Executors.newCachedThreadPool()) {
      fill(turnstile, threads, 21);

      var last = threads.submit(() -> turnstile.pass(() -> "in"));

      gate.countDown();
      assertThat(last.get()).isEqualTo("in");
    }
  }

  @Test
  void a_task_that_fails_gives_its_place_back() {
    var turnstile = new Turnstile("work", 1, 0);

    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> turnstile.pass(TurnstileTest::failing));
    }

    assertThat(turnstile.pass(() -> "free")).isEqualTo("free");
  }

  @Test
  void an_interrupted_thread_is_refused_and_stays_interrupted() {
    var turnstile = new Turnstile("work", 1, 1);

    Thread.currentThread().interrupt();

    assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> turnstile.pass(() -> "never"));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(turnstile.pass(() -> "free")).isEqualTo("free");
  }

  private List<Future<String>> fill(Turnstile turnstile, ExecutorService threads, int count) {
    var tasks = new ArrayList<Future<String>>();
    for (int i = 0; i < count; i++) {
      tasks.add(threads.submit(() -> turnstile.pass(this::waitAtTheGate)));
    }
    while (turnstile.waiting() < count - 2) {
      Thread.onSpinWait();
    }
    return tasks;
  }

  private String waitAtTheGate() {
    mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.decrementAndGet();
    return "done";
  }

  private static String failing() {
    throw new IllegalStateException("on purpose");
  }
}
