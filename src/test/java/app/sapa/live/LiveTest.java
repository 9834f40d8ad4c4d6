package app.sapa.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.base.Ids;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveTest {
  private static final long WORKSPACE = 1;
  private static final int TIMES = 50_000;

  private final Live live = new Live();
  private final Nudge nudge = new Nudge(WORKSPACE, Nudge.What.CONTACT, Ids.next(Clock.systemUTC()));

  @Test
  void who_listens_hears_until_they_close() {
    var heard = new AtomicInteger();
    var subscription = live.hear(WORKSPACE, each -> heard.incrementAndGet());

    live.tell(nudge);
    subscription.close();
    subscription.close();
    live.tell(nudge);

    assertThat(heard).hasValue(1);
  }

  @Test
  void whoever_comes_while_the_last_one_leaves_hears_as_well() throws Exception {
    var over = new AtomicBoolean();
    try (var others = Executors.newSingleThreadExecutor()) {
      var coming =
          others.submit(
              () -> {
                while (!over.get()) {
                  live.hear(WORKSPACE, each -> {}).close();
                }
              });
      try {
        for (int i = 0; i < TIMES; i++) {
          assertHeard();
        }
      } finally {
        over.set(true);
      }
      coming.get();
    }
  }

  private void assertHeard() {
    var heard = new AtomicInteger();
    try (var _ = live.hear(WORKSPACE, each -> heard.incrementAndGet())) {
      live.tell(nudge);
      assertThat(heard).hasValue(1);
    }
  }
}
