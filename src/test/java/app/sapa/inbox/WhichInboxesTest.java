package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.BLOCKED;
import static app.sapa.inbox.InboxScene.MINE;
import static app.sapa.inbox.InboxScene.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has which inboxes. */
class WhichInboxesTest {
  private final InboxScene scene = new InboxScene();

  @BeforeEach
  void two_teams() {
    scene.company.team("Sales");
    scene.company.team("Support");
  }

  @Test
  @Rule("VIS-01")
  void agents_who_see_less_than_everything_have_only_mine_of_the_standard_inboxes() {
    var own = scene.company.agent("Omar", Scope.OWN, "Sales");
    var team = scene.company.agent("Tia", Scope.TEAM, "Sales");

    assertThat(scene.inboxes(own)).contains(MINE).doesNotContain(ALL, UNASSIGNED);
    assertThat(scene.inboxes(team)).contains(MINE).doesNotContain(ALL, UNASSIGNED);
    assertShut(own, ALL);
    assertShut(team, UNASSIGNED);
  }

  @Test
  @Rule("VIS-02")
  void owners_managers_and_agents_who_see_everything_have_all_standard_inboxes() {
    var manager = scene.company.manager("Mira");
    var agent = scene.agent("Adi");

    assertThat(scene.inboxes(scene.owner)).startsWith(ALL, MINE, UNASSIGNED);
    assertThat(scene.inboxes(manager)).startsWith(ALL, MINE, UNASSIGNED);
    assertThat(scene.inboxes(agent)).containsExactly(ALL, MINE, UNASSIGNED);
  }

  @Test
  @Rule("VIS-03")
  void an_agent_who_sees_their_own_contacts_only_has_no_team_inbox() {
    var agent = scene.company.agent("Omar", Scope.OWN, "Sales", "Support");

    assertThat(scene.inboxes(agent)).containsExactly(MINE);
    assertShut(agent, scene.team("Sales"));
  }

  @Test
  @Rule("VIS-04")
  void other_agents_have_the_inboxes_of_their_own_teams_and_no_others() {
    var everything = scene.company.agent("Adi", Scope.ALL, "Sales");
    var team = scene.company.agent("Tia", Scope.TEAM, "Sales");

    assertThat(scene.inboxes(everything))
        .containsExactly(ALL, MINE, UNASSIGNED, scene.team("Sales"));
    assertThat(scene.inboxes(team)).containsExactly(MINE, scene.team("Sales"));
    assertShut(everything, scene.team("Support"));
    assertShut(team, scene.team("Support"));
  }

  @Test
  @Rule({"INB-07", "VIS-05"})
  void there_is_an_inbox_for_each_team_and_owners_and_managers_have_them_all() {
    var manager = scene.company.manager("Mira");

    assertThat(Stage.the(Inboxes.class).of(scene.owner))
        .contains(
            new Inboxes.Named(scene.team("Sales"), "Sales"),
            new Inboxes.Named(scene.team("Support"), "Support"));
    assertThat(scene.inboxes(manager)).contains(scene.team("Sales"), scene.team("Support"));
  }

  @Test
  @Rule("VIS-15")
  void an_agent_who_sees_their_teams_and_is_in_none_sees_only_their_own_contacts() {
    var agent = scene.company.agent("Tia", Scope.TEAM);
    var hers = scene.contactOf(agent, "Budi");
    var others = scene.contactOf(scene.owner, "Citra");

    assertThat(scene.inboxes(agent)).containsExactly(MINE);
    assertThat(scene.holds(agent, MINE, hers)).isTrue();
    assertThat(scene.holds(agent, ALL, others)).isFalse();
  }

  @Test
  @Rule({"INB-10", "VIS-06"})
  void everybody_has_the_blocked_inbox_while_somebody_is_blocked() {
    var agent = scene.agent("Adi");
    var contact = scene.contact("Budi");
    assertThat(scene.inboxes(agent)).doesNotContain(BLOCKED);

    scene.block(contact);
    assertThat(scene.inboxes(agent)).endsWith(BLOCKED);
    assertThat(scene.inboxes(scene.owner)).endsWith(BLOCKED);

    scene.unblock(contact);
    assertThat(scene.inboxes(agent)).doesNotContain(BLOCKED);
  }

  @Test
  @Rule("INB-11")
  void an_agent_sees_blocked_contacts_only_as_far_as_they_see_contacts() {
    var agent = scene.company.agent("Omar", Scope.OWN);
    scene.block(scene.contactOf(scene.owner, "Citra"));
    assertThat(scene.inboxes(agent)).doesNotContain(BLOCKED);

    scene.block(scene.contactOf(agent, "Budi"));
    assertThat(scene.inboxes(agent)).endsWith(BLOCKED);
    assertThat(scene.names(agent, BLOCKED)).containsExactly("Budi");
  }

  @Test
  void an_address_that_names_no_inbox_opens_none() {
    var inboxes = Stage.the(Inboxes.class);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> inboxes.open(scene.owner, "everything"));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> inboxes.open(scene.owner, "team-1"));
    assertShut(scene.owner, new InboxScene().team("Sales"));
  }

  private static void assertShut(Viewer viewer, Inbox inbox) {
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> Stage.the(Inboxes.class).open(viewer, inbox.key()));
  }
}
