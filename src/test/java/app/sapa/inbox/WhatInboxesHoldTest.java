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
import app.sapa.channel.ChannelKind;
import app.sapa.channel.Deliveries;
import app.sapa.channel.Door;
import app.sapa.channel.Doors;
import app.sapa.contact.ContactCards;
import app.sapa.conversation.Reply;
import app.sapa.conversation.Replying;
import app.sapa.conversation.Timeline;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Scope;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What each inbox holds, and how rows move between them. */
class WhatInboxesHoldTest {
  private final InboxScene scene = new InboxScene();

  @Test
  @Rule({"INB-04", "BLK-04"})
  void all_holds_everybody_but_the_blocked() {
    scene.contact("Budi");
    scene.contactOf(scene.agent("Adi"), "Citra");
    scene.isClosed(scene.contact("Dewi"));
    scene.silent("Eka");
    scene.block(scene.contact("Fitri"));

    assertThat(scene.names(scene.owner, ALL))
        .containsExactlyInAnyOrder("Budi", "Citra", "Dewi", "Eka");
  }

  @Test
  @Rule("INB-05")
  void mine_holds_the_viewers_own_contacts() {
    var agent = scene.agent("Adi");
    scene.contactOf(agent, "Budi");
    scene.contactOf(scene.owner, "Citra");
    scene.contact("Dewi");

    assertThat(scene.names(agent, MINE)).containsExactly("Budi");
    assertThat(scene.names(scene.owner, MINE)).containsExactly("Citra");
  }

  @Test
  @Rule("INB-06")
  void unassigned_holds_contacts_of_nobody_also_those_waiting_for_a_team() {
    scene.contact("Budi");
    scene.contactOf(scene.owner, "Citra");
    scene.contactWaitingFor("Sales", "Dewi");

    assertThat(scene.names(scene.owner, UNASSIGNED)).containsExactlyInAnyOrder("Budi", "Dewi");
  }

  @Test
  @Rule("INB-08")
  void a_team_inbox_holds_the_contacts_of_its_members_and_those_waiting_for_it() {
    var sales = scene.agent("Sari", "Sales");
    var both = scene.agent("Bayu", "Sales", "Support");
    var support = scene.agent("Putra", "Support");
    scene.contactOf(sales, "Budi");
    scene.contactOf(both, "Citra");
    scene.contactOf(support, "Dewi");
    scene.contactWaitingFor("Sales", "Eka");
    scene.contactWaitingFor("Support", "Fitri");
    scene.contact("Gita");

    assertThat(scene.names(scene.owner, scene.team("Sales")))
        .containsExactly("Eka", "Citra", "Budi");
    assertThat(scene.names(scene.owner, scene.team("Support")))
        .containsExactly("Fitri", "Dewi", "Citra");
  }

  @Test
  @Rule("INB-09")
  void blocked_holds_the_blocked_and_nobody_else() {
    scene.contact("Budi");
    scene.block(scene.contactOf(scene.owner, "Citra"));

    assertThat(scene.names(scene.owner, BLOCKED)).containsExactly("Citra");
  }

  @Test
  @Rule("INB-12")
  void a_message_that_arrives_is_in_the_list_as_soon_as_screens_are_nudged() throws Exception {
    var contact = scene.contact("Budi");
    scene.contact("Citra");
    var nudges = new LinkedBlockingQueue<UUID>();
    try (var subscription =
        Stage.the(Live.class).hear(scene.company.workspace(), nudge -> nudges.add(nudge.id()))) {
      assertThat(subscription).isNotNull();
      arrives("Eka", "Is anybody there?");

      var nudged = nudges.poll(20, TimeUnit.SECONDS);
      assertThat(nudged).isNotNull().isNotEqualTo(contact);
      assertThat(scene.row(scene.owner, ALL, nudged).preview()).isEqualTo("Is anybody there?");
      assertThat(scene.names(scene.owner, ALL)).containsExactly("Eka", "Citra", "Budi");
      assertThat(scene.open(scene.owner, ALL)).isEqualTo(3);
    }
  }

  /** The whole way in: door, worker, adapter, intake. */
  private void arrives(String name, String text) {
    var door = Stage.the(Doors.class).find(scene.channel).orElseThrow();
    assertThat(door.kind()).isEqualTo(ChannelKind.CUSTOM);
    Stage.the(Deliveries.class).keep(door, "message:" + name, name, body(door, name, text));
  }

  private static byte[] body(Door door, String name, String text) {
    return """
    {"contact": {"externalId": "%1$s", "name": "%1$s"},
     "message": {"externalId": "%2$s-%1$s", "type": "text", "text": "%3$s"}}\
    """
        .formatted(name, door.channel(), text)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @Rule("INB-13")
  void assigning_unassigning_and_blocking_move_the_row_and_the_counts_for_everybody_at_once() {
    var agent = scene.agent("Adi", "Sales");
    var manager = scene.company.manager("Mira");
    var sales = scene.team("Sales");
    var contact = scene.contact("Budi");
    assertThat(where(contact)).containsExactly(ALL, UNASSIGNED);

    scene.assign(contact, agent);
    assertThat(scene.holds(agent, MINE, contact)).isTrue();
    assertThat(scene.open(agent, MINE)).isEqualTo(1);
    assertThat(scene.open(manager, sales)).isEqualTo(1);
    assertThat(scene.open(manager, UNASSIGNED)).isZero();
    assertThat(where(contact)).containsExactly(ALL, sales);

    scene.unassign(contact);
    assertThat(scene.holds(agent, MINE, contact)).isFalse();
    assertThat(scene.open(agent, MINE)).isZero();
    assertThat(scene.open(manager, UNASSIGNED)).isEqualTo(1);
    assertThat(where(contact)).containsExactly(ALL, UNASSIGNED);

    scene.block(contact);
    assertThat(scene.open(manager, ALL)).isZero();
    assertThat(where(contact)).containsExactly(BLOCKED);
  }

  /** The owner's inboxes with that row in it. */
  private List<Inbox> where(UUID contact) {
    return scene.inboxes(scene.owner).stream()
        .filter(inbox -> scene.holds(scene.owner, inbox, contact))
        .toList();
  }

  @Test
  @Rule("INB-13")
  void whoever_changes_a_contact_nudges_every_open_screen_after_the_commit() {
    var agent = scene.agent("Adi");
    var contact = scene.contact("Budi");
    var heldWhenNudged = new ArrayList<Boolean>();
    try (var subscription =
        Stage.the(Live.class)
            .hear(
                scene.company.workspace(),
                nudge -> {
                  if (nudge.what() == Nudge.What.CONTACT && nudge.id().equals(contact)) {
                    heldWhenNudged.add(scene.holds(agent, MINE, contact));
                  }
                })) {
      assertThat(subscription).isNotNull();
      scene.assign(contact, agent);
      scene.unassign(contact);
    }

    assertThat(heldWhenNudged).containsExactly(true, false);
  }

  @Test
  @Rule("VIS-14")
  void a_contact_given_to_somebody_else_leaves_a_restricted_agents_list_and_takes_no_reply() {
    var agent = scene.company.agent("Omar", Scope.OWN);
    var contact = scene.contactOf(agent, "Budi");
    assertThat(scene.names(agent, MINE)).containsExactly("Budi");

    scene.assign(contact, scene.owner);

    assertThat(scene.names(agent, MINE)).isEmpty();
    assertThat(scene.holds(agent, ALL, contact)).isFalse();
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () ->
                Stage.the(Replying.class)
                    .send(agent, contact, Reply.of(UUID.randomUUID(), "Hello?")));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> Stage.the(Timeline.class).latest(agent, contact, 10));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> Stage.the(ContactCards.class).open(agent, contact));
  }

  @Test
  @Rule("VIS-13")
  void an_inbox_never_shows_more_than_the_viewer_sees_even_when_it_is_not_theirs() {
    var agent = scene.company.agent("Tia", Scope.TEAM, "Sales");
    var other = scene.agent("Putra", "Support");
    scene.contactOf(agent, "Budi");
    scene.contactWaitingFor("Sales", "Citra");
    scene.contactOf(other, "Dewi");
    scene.contact("Eka");
    scene.block(scene.contactOf(other, "Fitri"));

    assertThat(scene.names(agent, ALL)).containsExactly("Citra", "Budi");
    assertThat(scene.names(agent, UNASSIGNED)).containsExactly("Citra");
    assertThat(scene.names(agent, scene.team("Support"))).isEmpty();
    assertThat(scene.names(agent, BLOCKED)).isEmpty();
  }

  @Test
  @Rule("VIS-16")
  void when_a_colleague_leaves_the_team_their_contacts_leave_the_agents_view() {
    var agent = scene.company.agent("Tia", Scope.TEAM, "Sales");
    var colleague = scene.agent("Sari", "Sales");
    var contact = scene.contactOf(colleague, "Budi");
    var before = scene.again(agent);
    assertThat(scene.holds(before, scene.team("Sales"), contact)).isTrue();
    assertThat(scene.open(before, scene.team("Sales"))).isEqualTo(1);

    scene.company.unseat(colleague.id(), "Sales");
    scene.nudge(colleague.id());

    var after = scene.again(agent);
    assertThat(scene.holds(after, scene.team("Sales"), contact)).isFalse();
    assertThat(scene.holds(after, ALL, contact)).isFalse();
    assertThat(scene.open(after, scene.team("Sales"))).isZero();
  }
}
