package app.sapa.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Stage;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NudgedTest {
  private static final long HERE = -1;
  private static final long ELSEWHERE = -2;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Live live = Stage.the(Live.class);
  private final Nudged nudged = new Nudged();

  NudgedTest() {
    nudged.live = live;
    nudged.listen(Set.of(HERE));
  }

  private void tell(long workspace, Nudge.What what) {
    live.tell(new Nudge(workspace, what, UUID.randomUUID()));
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void a_changed_contact_ends_the_waiting() throws InterruptedException {
    tell(HERE, Nudge.What.CONTACT);
    nudged.await(LONG);

    assertThat(nudged.take()).containsExactly(HERE);
  }

  @Test
  void many_changes_of_a_workspace_are_one() throws InterruptedException {
    tell(HERE, Nudge.What.CONTACT);
    tell(HERE, Nudge.What.CONTACT);
    nudged.await(LONG);

    assertThat(nudged.take()).containsExactly(HERE);
    assertThat(nudged.take()).isEmpty();
  }

  @Test
  void what_changes_after_it_was_taken_counts_anew() {
    tell(HERE, Nudge.What.CONTACT);
    nudged.take();
    tell(HERE, Nudge.What.CONTACT);

    assertThat(nudged.take()).containsExactly(HERE);
  }

  @Test
  void presence_and_workspaces_nobody_listens_to_wake_nobody() {
    tell(HERE, Nudge.What.PRESENCE);
    tell(ELSEWHERE, Nudge.What.CONTACT);

    assertThat(nudged.take()).isEmpty();
  }

  @Test
  void listening_twice_hears_once() {
    nudged.listen(Set.of(HERE, ELSEWHERE));
    tell(ELSEWHERE, Nudge.What.CONTACT);

    assertThat(nudged.take()).containsExactly(ELSEWHERE);
  }
}
