package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.BLOCKED;
import static app.sapa.inbox.InboxScene.MINE;
import static app.sapa.inbox.InboxScene.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.conversation.Closing;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Triage;
import app.sapa.people.Machine;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dots and counts beside the inboxes. */
class IndicatorsTest {
  private final InboxScene scene = new InboxScene();

  @Test
  @Rule({"IND-01", "IND-02"})
  void a_message_lights_a_dot_and_opening_that_inbox_puts_it_out_until_the_next_one() {
    var contact = scene.contact("Budi");
    assertThat(scene.dots(scene.owner)).containsExactly(UNASSIGNED);

    scene.opens(scene.owner, ALL);
    assertThat(scene.dots(scene.owner)).containsExactly(UNASSIGNED);

    scene.opens(scene.owner, UNASSIGNED);
    assertThat(scene.dots(scene.owner)).isEmpty();

    scene.writes(contact, "Still there?");
    assertThat(scene.dots(scene.owner)).containsExactly(UNASSIGNED);
  }

  @Test
  @Rule("IND-02")
  void a_dot_put_out_by_one_member_stays_on_for_another() {
    var agent = scene.agent("Adi");
    scene.contact("Budi");

    scene.opens(scene.owner, UNASSIGNED);

    assertThat(scene.dots(scene.owner)).isEmpty();
    assertThat(scene.dots(agent)).containsExactly(UNASSIGNED);
  }

  @Test
  @Rule({"IND-03", "IND-08"})
  void standard_and_team_inboxes_have_dots_and_counts_and_the_blocked_one_has_none() {
    var contact = scene.contactOf(scene.owner, "Budi");
    scene.company.team("Sales");
    scene.block(contact);
    scene.writes(contact, "Let me in");

    assertThat(scene.inboxes(scene.owner)).contains(BLOCKED);
    assertThat(Stage.the(Indicators.class).of(scene.owner, null).indicators())
        .containsOnlyKeys(ALL, MINE, UNASSIGNED, scene.team("Sales"));
    assertThat(scene.dots(scene.owner)).isEmpty();
    assertThat(scene.open(scene.owner, ALL)).isZero();
  }

  @Test
  @Rule({"IND-04", "IND-05"})
  void a_message_lights_one_level_for_each_viewer_and_the_nearest_one() {
    var assignee = scene.agent("Sari", "Sales");
    var teammate = scene.agent("Bayu", "Sales");
    var outsider = scene.agent("Putra", "Support");
    scene.contactOf(assignee, "Budi");

    assertThat(scene.dots(assignee)).containsExactly(MINE);
    assertThat(scene.dots(teammate)).containsExactly(scene.team("Sales"));
    assertThat(scene.dots(outsider)).containsExactly(ALL);
    assertThat(scene.dots(scene.owner)).containsExactly(scene.team("Sales"));
  }

  @Test
  @Rule({"IND-04", "IND-05"})
  void of_a_contact_nobody_has_the_waited_for_team_is_nearer_than_unassigned() {
    var teammate = scene.agent("Bayu", "Sales");
    var outsider = scene.agent("Putra", "Support");
    var restricted = scene.company.agent("Tia", Scope.TEAM, "Sales");
    scene.contactWaitingFor("Sales", "Budi");

    assertThat(scene.dots(teammate)).containsExactly(scene.team("Sales"));
    assertThat(scene.dots(restricted)).containsExactly(scene.team("Sales"));
    assertThat(scene.dots(outsider)).containsExactly(UNASSIGNED);
  }

  @Test
  @Rule("IND-04")
  void an_unassigned_contact_lights_unassigned_and_not_all() {
    var own = scene.company.agent("Omar", Scope.OWN);
    scene.contact("Budi");

    assertThat(scene.dots(scene.owner)).containsExactly(UNASSIGNED);
    assertThat(scene.dots(own)).isEmpty();
  }

  @Test
  @Rule("IND-06")
  void nothing_but_a_contacts_message_lights_a_dot() {
    var contact = scene.contactOf(scene.owner, "Budi");
    scene.opensAll(scene.owner);

    scene.answers(scene.owner, contact, "How can we help?");
    Stage.the(Commenting.class).add(scene.owner, contact, UUID.randomUUID(), "Asked again");
    Stage.the(Closing.class).close(scene.owner, contact, ClosingNote.NONE);
    Stage.the(Triage.class).open(scene.owner, contact);

    assertThat(scene.dots(scene.owner)).isEmpty();
  }

  @Test
  @Rule({"IND-07", "IND-09"})
  void each_inbox_tells_how_many_open_conversations_it_holds() {
    var agent = scene.agent("Adi", "Sales");
    scene.contactOf(agent, "Budi");
    scene.contactOf(scene.owner, "Citra");
    scene.contact("Dewi");
    scene.contactWaitingFor("Sales", "Eka");
    scene.isClosed(scene.contactOf(agent, "Fitri"));
    scene.snooze(scene.contactOf(agent, "Gita"));
    scene.block(scene.contactOf(agent, "Hadi"));
    scene.silent("Indra");

    assertThat(scene.open(agent, ALL)).isEqualTo(4);
    assertThat(scene.open(agent, MINE)).isEqualTo(1);
    assertThat(scene.open(agent, UNASSIGNED)).isEqualTo(2);
    assertThat(scene.open(agent, scene.team("Sales"))).isEqualTo(2);
  }

  @Test
  @Rule("IND-09")
  void a_count_never_covers_what_the_viewer_does_not_see() {
    var own = scene.company.agent("Omar", Scope.OWN, "Sales");
    var team = scene.company.agent("Tia", Scope.TEAM, "Sales");
    var other = scene.agent("Putra", "Support");
    scene.contactOf(own, "Budi");
    scene.contactOf(other, "Citra");
    scene.contact("Dewi");

    assertThat(Stage.the(Indicators.class).of(own, null).indicators()).containsOnlyKeys(MINE);
    assertThat(scene.open(own, MINE)).isEqualTo(1);
    assertThat(Stage.the(Indicators.class).of(team, null).indicators())
        .containsOnlyKeys(MINE, scene.team("Sales"));
    assertThat(scene.open(team, MINE)).isZero();
    assertThat(scene.open(team, scene.team("Sales"))).isEqualTo(1);
  }

  @Test
  void a_workspace_is_counted_by_one_statement() {
    scene.agent("Sari", "Sales");
    scene.contact("Budi");
    var tx = Stage.the(Tx.class);
    long workspace = scene.company.workspace();

    var sent =
        tx.in(
            new Machine(workspace, Machine.Task.COUNTING),
            () -> {
              Stage.the(Counts.class).of(workspace);
              return tx.statements();
            });

    assertThat(sent).isEqualTo(1);
  }
}
