package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.MINE;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.Filter;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Switch;
import org.junit.jupiter.api.Test;

/** Where contacts who are put off are shown. */
class SnoozedTest {
  private static final Look OPEN = Look.FIRST.in(Look.Status.OPEN);
  private static final Look CLOSED = Look.FIRST.in(Look.Status.CLOSED);
  private static final Look SNOOZED = Look.FIRST.in(Look.Status.SNOOZED);

  private final InboxScene scene = new InboxScene();
  private final Viewer agent = scene.agent("Agus");

  @Test
  @Rule({"SNZ-05", "SNZ-06"})
  void among_the_open_and_the_closed_they_are_hidden_until_they_come_back_and_elsewhere_not() {
    var open = scene.contact("Budi");
    var closed = scene.contact("Citra");
    scene.isClosed(closed);
    scene.snooze(open);
    scene.snooze(closed);

    assertThat(scene.names(agent, ALL, OPEN)).isEmpty();
    assertThat(scene.names(agent, ALL, CLOSED)).isEmpty();
    assertThat(scene.names(agent, ALL)).containsExactly("Citra", "Budi");
    assertThat(scene.names(agent, ALL, SNOOZED)).containsExactly("Citra", "Budi");

    Stage.the(Deeds.class).one(agent, open, new Deed.Unsnooze());
    Stage.the(Deeds.class).one(agent, closed, new Deed.Unsnooze());
    assertThat(scene.names(agent, ALL, OPEN)).containsExactly("Budi");
    assertThat(scene.names(agent, ALL, CLOSED)).containsExactly("Citra");
    assertThat(scene.names(agent, ALL, SNOOZED)).isEmpty();
  }

  @Test
  @Rule("SNZ-07")
  void a_workspace_says_whether_they_are_among_ones_own_or_under_snoozed_alone() {
    scene.contactOf(agent, "Budi");
    var citra = scene.contactOf(agent, "Citra");
    scene.snooze(citra);
    assertThat(scene.names(agent, MINE)).containsExactly("Citra", "Budi");

    Stage.the(Switching.class).change(scene.owner, Switch.SNOOZED_IN_MINE, "ALWAYS_HIDDEN");

    assertThat(scene.names(agent, MINE)).containsExactly("Budi");
    assertThat(InboxScene.list().row(agent, MINE, Look.FIRST, citra)).isEmpty();
    assertThat(InboxScene.list().count(agent, MINE, Look.FIRST, Filter.everyone())).isOne();
    assertThat(scene.names(agent, MINE, SNOOZED)).containsExactly("Citra");
    assertThat(scene.names(agent, ALL)).containsExactly("Citra", "Budi");
  }
}
