package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeedsTest {
  private static final Instant TOMORROW =
      Instant.ofEpochSecond(Instant.now().getEpochSecond() + 86_400);

  private final Deeds deeds = Stage.the(Deeds.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private ContactCard card() {
    return Stage.the(ContactCards.class).open(dewi, ayu);
  }

  private void undoes(Deed deed) {
    var before = card();
    var step = deeds.one(dewi, ayu, deed);
    assertThat(step.changed()).isTrue();
    assertThat(card()).isNotEqualTo(before);

    deeds.undo(dewi, step);

    assertThat(card()).isEqualTo(before);
  }

  static Stream<Deed> whatever_changes_somebody_open() {
    return Stream.of(new Deed.Close(ClosingNote.NONE), new Deed.Snooze(TOMORROW), new Deed.Block());
  }

  @ParameterizedTest
  @MethodSource
  @Rule("QACT-01")
  void whatever_changes_somebody_open(Deed deed) {
    undoes(deed);
    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
  }

  @Test
  void blocking_somebody_snoozed_is_taken_back_whole() {
    deeds.one(dewi, ayu, new Deed.Snooze(TOMORROW));
    undoes(new Deed.Block());
    undoes(new Deed.Unsnooze());
    assertThat(card().snoozedUntil()).isEqualTo(TOMORROW);
  }

  @Test
  @Rule("QACT-05")
  void somebody_given_away_comes_back_to_whoever_had_them() {
    undoes(new Deed.Assign(budi.id()));
    deeds.one(dewi, ayu, new Deed.Assign(dewi.id()));
    undoes(new Deed.Assign(budi.id()));
    undoes(new Deed.Unassign());
    undoes(new Deed.Queue(shop.company().team("Sales")));
    assertThat(card().assignee()).isEqualTo(dewi.id());
  }

  @Test
  void a_conversation_opened_by_mistake_is_closed_and_one_closed_by_mistake_keeps_its_category() {
    var sold = UUID.randomUUID();
    Company.run(
        "insert into category (workspace_id, id, name, description, position)"
            + " values (?, ?, 'Sold', '', 0)",
        shop.company().workspace(),
        sold);
    deeds.one(dewi, ayu, new Deed.Close(new ClosingNote(sold, "Two sent.")));
    var opening = deeds.one(dewi, ayu, new Deed.Open());
    deeds.undo(dewi, opening);
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);

    var closing = Shopfront.happened(dewi, ayu, EventType.CONVERSATION_CLOSED);
    assertThat(closing).hasSize(2);
  }

  @Test
  @Rule("EVT-40")
  void taking_back_adds_to_the_history_and_takes_nothing_out_of_it() {
    var step = deeds.one(dewi, ayu, new Deed.Close(ClosingNote.NONE));
    deeds.undo(dewi, step);

    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_CLOSED)).hasSize(1);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_REOPENED))
        .singleElement()
        .satisfies(event -> assertThat(event.actor()).isEqualTo(dewi.id()));
  }

  @Test
  void what_has_gone_on_since_is_left_as_it_is() {
    var closing = deeds.one(dewi, ayu, new Deed.Close(ClosingNote.NONE));
    shop.hears("ayu", "Satu lagi");
    assertRefused("undo.too-late", () -> deeds.undo(dewi, closing));
    assertThat(Shopfront.conversations(ayu, "CLOSED")).isEqualTo(1);

    var giving = deeds.one(dewi, ayu, new Deed.Assign(budi.id()));
    deeds.one(budi, ayu, new Deed.Unassign());
    assertRefused("undo.too-late", () -> deeds.undo(dewi, giving));
    assertRefused("undo.too-late", () -> deeds.undo(dewi, giving));
    assertThat(card().assignee()).isNull();
  }

  @Test
  void only_what_stands_as_it_was_left_goes_back() {
    var blocking = deeds.one(dewi, ayu, new Deed.Block());
    deeds.one(dewi, ayu, new Deed.Unblock());

    deeds.undo(dewi, blocking);

    assertThat(card().blocked()).isFalse();
    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(Shopfront.happened(dewi, ayu, EventType.BLOCKED)).hasSize(1);
  }

  @Test
  void whoever_has_left_meanwhile_gets_nobody_back() {
    deeds.one(dewi, ayu, new Deed.Assign(budi.id()));
    var giving = deeds.one(dewi, ayu, new Deed.Assign(dewi.id()));
    Company.run("update membership set active = false where id = ?", budi.id());

    deeds.undo(dewi, giving);

    assertThat(card().assignee()).isNull();
  }

  @Test
  void nobody_takes_back_what_they_may_not_see_any_more() {
    var giving = deeds.one(dewi, ayu, new Deed.Assign(budi.id()));
    assertNotThere(() -> deeds.undo(shop.company().agent("Citra", Scope.OWN), giving));
    var away = deeds.one(budi, ayu, new Deed.Assign(dewi.id()));
    assertNotThere(() -> deeds.undo(budi, away));
    assertThat(card().assignee()).isEqualTo(dewi.id());
  }

  @Test
  @Rule({"CLS-18", "CLS-10"})
  void one_is_closed_with_the_note_that_the_workspace_demands_and_many_without() {
    Stage.the(Switching.class).change(dewi, Switch.CLOSING_NOTE, "BOTH");
    var closing = new Deed.Close(ClosingNote.NONE);

    assertRefused("closing.category", () -> deeds.one(dewi, ayu, closing));
    assertThat(deeds.all(dewi, closing, List.of(ayu))).allMatch(Outcome.Done.class::isInstance);
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
  }

  @Test
  @Rule("QACT-07")
  void of_many_those_are_refused_for_whom_it_is_not_to_be_had_and_the_others_stand() {
    var sari = shop.hears("sari", "Halo");
    deeds.one(dewi, sari, new Deed.Block());
    var hidden = UUID.randomUUID();

    var outcomes = deeds.all(dewi, new Deed.Snooze(TOMORROW), List.of(sari, ayu, hidden));

    assertThat(outcomes)
        .satisfiesExactly(
            first ->
                assertThat(((Outcome.Refused) first).reason()).hasMessage("conversation.blocked"),
            second -> assertThat(((Outcome.Done) second).step().changed()).isTrue(),
            third -> assertThat(((Outcome.Refused) third).contact()).isEqualTo(hidden));
    assertThat(card().snoozedUntil()).isEqualTo(TOMORROW);
  }

  @Test
  @Rule("OIN-05")
  void a_contact_is_handed_over_with_words_and_the_event_keeps_from_whom_and_to_whom() {
    deeds.one(dewi, ayu, new Deed.Assign(dewi.id()));

    var note = UUID.randomUUID();
    deeds.handOver(dewi, ayu, new Deed.Assign(budi.id()), note, "Wants two, size M.");

    assertThat(card().assignee()).isEqualTo(budi.id());
    assertThat(Shopfront.history(budi, ayu))
        .anySatisfy(
            entry ->
                assertThat(entry)
                    .isInstanceOfSatisfying(
                        Entry.Commented.class,
                        comment -> assertThat(comment.text()).isEqualTo("Wants two, size M.")));
    assertThat(
            Company.number(
                "select count(*) from event where contact_id = ? and type = 'ASSIGNED'"
                    + " and previous_id = ? and subject_id = ?",
                ayu,
                dewi.id(),
                budi.id()))
        .isEqualTo(1);
  }

  @Test
  @Rule("OIN-05")
  void whoever_cannot_get_it_leaves_neither_words_nor_move() {
    var note = UUID.randomUUID();
    assertRefused(
        "assignment.no-such-member",
        () -> deeds.handOver(dewi, ayu, new Deed.Assign(UUID.randomUUID()), note, "For you."));
    assertThat(Company.number("select count(*) from comment where id = ?", note)).isZero();
  }

  @Test
  @Rule("OIN-05")
  void a_contact_that_waits_for_a_team_is_seen_by_its_members_alone() {
    var citra = shop.company().agent("Citra", Scope.TEAM, "Sales");
    deeds.one(dewi, ayu, new Deed.Assign(budi.id()));
    assertNotThere(() -> Stage.the(ContactCards.class).open(citra, ayu));

    deeds.one(budi, ayu, new Deed.Queue(shop.company().team("Sales")));

    assertThat(Stage.the(ContactCards.class).open(citra, ayu).assignee()).isNull();
    assertNotThere(() -> Stage.the(ContactCards.class).open(budi, ayu));
    assertThat(Shopfront.happened(dewi, ayu, EventType.QUEUED)).hasSize(1);
    assertRefused(
        "assignment.no-such-team", () -> deeds.one(dewi, ayu, new Deed.Queue(UUID.randomUUID())));
  }
}
