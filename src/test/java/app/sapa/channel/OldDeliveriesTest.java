package app.sapa.channel;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OldDeliveriesTest {
  private final OldDeliveries sweep = Stage.the(OldDeliveries.class);

  @Test
  @Rule("TEN-07")
  void what_was_done_14_days_ago_is_swept_in_every_workspace_and_the_rest_stays() {
    var here = ConnectedChannel.of(Stage.company(), ChannelKind.CUSTOM);
    var there = ConnectedChannel.of(Stage.company(), ChannelKind.CUSTOM);
    for (var channel : List.of(here, there)) {
      keep(channel, "DONE", 15);
      keep(channel, "DEAD", 15);
      keep(channel, "DONE", 13);
    }

    sweep.run();

    assertThat(here.states()).containsExactly("DEAD", "DONE");
    assertThat(there.states()).containsExactly("DEAD", "DONE");
  }

  private static void keep(ConnectedChannel channel, String state, int daysAgo) {
    Company.run(
        """
        insert into inbound_event (workspace_id, id, channel_id, dedupe_key, body, received_at, state)
        values (?, ?, ?, ?, '{}', now() - make_interval(days => ?), ?)\
        """,
        channel.company().workspace(),
        UUID.randomUUID(),
        channel.id(),
        state + daysAgo,
        daysAgo,
        state);
  }
}
