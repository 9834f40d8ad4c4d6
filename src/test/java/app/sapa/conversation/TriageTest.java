package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriageTest {
  private final Triage triage = Stage.the(Triage.class);
  private final Closing closing = Stage.the(Closing.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule("EVT-01")
  void giving_a_contact_to_a_member_is_recorded_once_with_who_gave_it() {
    triage.assign(dewi, ayu, budi.id());
    triage.assign(dewi, ayu, budi.id());

    assertThat(card().assignee()).isEqualTo(budi.id());
    assertHappenedOnce(EventType.ASSIGNED, budi.id());
  }

  @Test
  @Rule("EVT-06")
  void taking_a_contact_from_a_member_is_recorded_once_with_whom_it_was_taken_from() {
    triage.assign(dewi, ayu, budi.id());
    triage.unassign(dewi, ayu);
    triage.unassign(dewi, ayu);

    assertThat(card().assignee()).isNull();
    assertHappenedOnce(EventType.UNASSIGNED, budi.id());
  }

  @Test
  @Rule({"EVT-08", "ASG-03"})
  void closing_is_recorded_once_and_leaves_the_assignee() {
    triage.assign(dewi, ayu, budi.id());
    closing.close(dewi, ayu, ClosingNote.NONE);
    closing.close(dewi, ayu, ClosingNote.NONE);

    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(card().assignee()).isEqualTo(budi.id());
    assertHappenedOnce(EventType.CONVERSATION_CLOSED, null);

    shop.hears("ayu", "Satu lagi");
    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(card().assignee()).isEqualTo(budi.id());
  }

  @Test
  @Rule({"CLS-02", "CLS-06"})
  void whoever_is_closed_keeps_the_history_which_tells_when_it_was_closed_and_by_what() {
    triage.assign(dewi, ayu, budi.id());
    var before = Instant.now();
    closing.close(budi, ayu, ClosingNote.NONE);

    assertThat(Shopfront.said(dewi, ayu)).isNotEmpty();
    assertThat(Shopfront.conversations(ayu, "CLOSED")).isOne();
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_CLOSED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.USER);
              assertThat(event.actor()).isEqualTo(budi.id());
              assertThat(event.at()).isBetween(before, Instant.now());
            });
  }

  @Test
  @Rule("ASG-11")
  void somebody_closed_who_writes_again_is_with_the_member_who_had_them() {
    triage.assign(dewi, ayu, budi.id());
    closing.close(budi, ayu, ClosingNote.NONE);

    shop.hears("ayu", "Satu lagi");

    assertThat(Shopfront.conversations(ayu, "OPEN")).isOne();
    assertThat(card().assignee()).isEqualTo(budi.id());
    assertThat(
            Company.number(
                "select count(*) from event where contact_id = ? and assignee_id = ?"
                    + " and type = 'CONVERSATION_OPENED'",
                ayu,
                budi.id()))
        .isOne();
    assertHappenedOnce(EventType.ASSIGNED, budi.id());
  }

  @Test
  @Rule("EVT-12")
  void opening_is_recorded_once_with_who_opened() {
    closing.close(dewi, ayu, ClosingNote.NONE);
    triage.open(dewi, ayu);
    triage.open(dewi, ayu);

    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(card().conversations()).isEqualTo(2);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_OPENED))
        .extracting(Entry.Happened::source)
        .containsExactly(Source.CONTACT, Source.USER);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_OPENED).getLast().actor())
        .isEqualTo(dewi.id());
  }

  @Test
  @Rule("EVT-38")
  void an_event_belongs_to_the_conversation_in_which_it_happened_or_to_none() {
    triage.assign(dewi, ayu, budi.id());
    closing.close(dewi, ayu, ClosingNote.NONE);
    triage.unassign(dewi, ayu);

    assertThat(inConversation("CONVERSATION_OPENED")).isEqualTo(1);
    assertThat(inConversation("ASSIGNED")).isEqualTo(1);
    assertThat(inConversation("CONVERSATION_CLOSED")).isEqualTo(1);
    assertThat(inConversation("UNASSIGNED")).isZero();
  }

  private long inConversation(String type) {
    return Company.number(
        """
        select count(v.id) from event e left join conversation v
          on v.workspace_id = e.workspace_id and v.id = e.conversation_id
        where e.contact_id = ? and e.type = ?\
        """,
        ayu,
        type);
  }

  @Test
  void an_agent_gives_an_own_contact_to_somebody_whose_contacts_are_hidden_from_them_once() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    triage.assign(dewi, ayu, budi.id());

    triage.assign(budi, ayu, eka.id());

    assertThat(card().assignee()).isEqualTo(eka.id());
    assertThat(Shopfront.happened(dewi, ayu, EventType.ASSIGNED))
        .extracting(Entry.Happened::actor)
        .containsExactly(dewi.id(), budi.id());
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> triage.assign(budi, ayu, budi.id()));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> closing.close(budi, ayu, ClosingNote.NONE));
    assertThat(card().assignee()).isEqualTo(eka.id());
  }

  @Test
  void nobody_takes_a_contact_that_they_may_not_see() {
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> triage.assign(budi, ayu, budi.id()));
    assertThat(card().assignee()).isNull();
  }

  @Test
  void a_contact_goes_to_active_members_of_this_company_only() {
    var gone = shop.company().agent("Gone", Scope.ALL);
    Company.run("update membership set active = false where id = ?", gone.id());
    var stranger = Stage.company().owner("Stranger");

    for (var member : new UUID[] {gone.id(), stranger.id(), UUID.randomUUID()}) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> triage.assign(dewi, ayu, member))
          .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("assignment.no-such-member"));
    }
    assertThat(card().assignee()).isNull();
  }

  @Test
  void a_blocked_contact_is_neither_opened_nor_closed() {
    Company.run("update contact set blocked_at = now() where id = ?", ayu);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> closing.close(dewi, ayu, ClosingNote.NONE))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("conversation.blocked"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> triage.open(dewi, ayu))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("conversation.blocked"));
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
  }

  @Test
  void what_is_so_already_makes_no_screen_read_again() {
    triage.assign(dewi, ayu, budi.id());
    var heard = new ArrayList<Nudge>();

    try (var _ = Stage.the(Live.class).hear(shop.company().workspace(), hearing(heard))) {
      triage.assign(dewi, ayu, budi.id());
      triage.open(dewi, ayu);
      assertThat(heard).isEmpty();
      triage.unassign(dewi, ayu);
      assertThat(heard).hasSize(1);
    }
  }

  /** Not of what members are told of it, a moment later. */
  private static Consumer<Nudge> hearing(List<Nudge> heard) {
    return nudge -> {
      if (nudge.what() != Nudge.What.NOTICE) {
        heard.add(nudge);
      }
    };
  }

  private void assertHappenedOnce(EventType type, @Nullable UUID subject) {
    assertThat(Shopfront.happened(dewi, ayu, type))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.USER);
              assertThat(event.actor()).isEqualTo(dewi.id());
              assertThat(event.subject()).isEqualTo(subject);
            });
  }

  private ContactCard card() {
    return Stage.the(ContactCards.class).open(dewi, ayu);
  }
}
