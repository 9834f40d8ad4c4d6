package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.MINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Stage;
import app.sapa.inbox.Look.Order;
import app.sapa.inbox.Look.Status;
import org.junit.jupiter.api.Test;

/** How each member left each inbox. */
class LooksTest {
  private static final Look CLOSED = new Look(Status.CLOSED, true, Order.LONGEST);

  private final InboxScene scene = new InboxScene();
  private final Looks looks = Stage.the(Looks.class);

  @Test
  void an_inbox_is_looked_at_as_its_member_left_it_and_no_other_inbox_or_member_is() {
    var agent = scene.agent("Adi");
    looks.keep(agent, ALL, Look.FIRST.toggled());
    looks.keep(agent, ALL, CLOSED);

    assertThat(looks.of(agent, ALL)).isEqualTo(CLOSED);
    assertThat(looks.of(agent, MINE)).isEqualTo(Look.FIRST);
    assertThat(looks.of(scene.owner, ALL)).isEqualTo(Look.FIRST);
  }

  @Test
  void the_first_look_is_kept_like_any_other() {
    looks.keep(scene.owner, ALL, CLOSED);
    looks.keep(scene.owner, ALL, Look.FIRST);

    assertThat(looks.of(scene.owner, ALL)).isEqualTo(Look.FIRST);
  }
}
