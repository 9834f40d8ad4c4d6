package app.sapa.conversation;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlockingTest {
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

  private final Blocking blocking = Stage.the(Blocking.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private ContactCard card() {
    return Stage.the(ContactCards.class).open(dewi, ayu);
  }

  private boolean isIn(Inbox inbox) {
    return Stage.the(ConversationList.class).row(dewi, inbox, Look.FIRST, ayu).isPresent();
  }

  private long messages() {
    return Company.number("select count(*) from message where contact_id = ?", ayu);
  }

  @Test
  @Rule({"BLK-01", "BLK-07", "EVT-34"})
  void blocking_closes_the_conversation_and_is_recorded_once() {
    blocking.block(dewi, ayu);
    blocking.block(dewi, ayu);

    assertThat(card().blocked()).isTrue();
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_CLOSED)).hasSize(1);
    assertThat(Shopfront.happened(dewi, ayu, EventType.BLOCKED))
        .singleElement()
        .satisfies(event -> assertThat(event.actor()).isEqualTo(dewi.id()));
  }

  @Test
  @Rule({"BLK-02", "BLK-14"})
  void what_the_blocked_write_is_thrown_away_and_does_not_come_back() {
    blocking.block(dewi, ayu);
    long before = messages();

    shop.hears("ayu", "Kenapa?");
    blocking.unblock(dewi, ayu);

    assertThat(messages()).isEqualTo(before);
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(Shopfront.conversations(ayu, "OPEN")).isZero();
  }

  @Test
  @Rule({"BLK-03", "MSG-23"})
  void the_blocked_are_not_written_to() {
    blocking.block(dewi, ayu);

    assertRefused("conversation.blocked", () -> shop.answers(dewi, ayu, "Halo?"));
  }

  @Test
  @Rule({"CLS-04", "SNZ-08"})
  void the_blocked_are_neither_opened_nor_closed_nor_put_off() {
    blocking.block(dewi, ayu);

    assertRefused("conversation.blocked", () -> Stage.the(Triage.class).open(dewi, ayu));
    assertRefused(
        "conversation.blocked", () -> Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE));
    assertRefused(
        "conversation.blocked", () -> Stage.the(Snoozing.class).snooze(dewi, ayu, TOMORROW));
  }

  @Test
  @Rule("SNZ-15")
  void blocking_ends_what_put_them_off_without_a_word() {
    Stage.the(Snoozing.class).snooze(dewi, ayu, TOMORROW);
    blocking.block(dewi, ayu);

    assertThat(card().snoozedUntil()).isNull();
    assertThat(Shopfront.happened(dewi, ayu, EventType.UNSNOOZED)).isEmpty();
  }

  @Test
  @Rule({"BLK-04", "BLK-10"})
  void they_are_in_the_blocked_inbox_alone_and_back_in_the_others_afterwards() {
    blocking.block(dewi, ayu);
    assertThat(isIn(new Inbox.Blocked())).isTrue();
    assertThat(isIn(new Inbox.All())).isFalse();

    blocking.unblock(dewi, ayu);

    assertThat(isIn(new Inbox.Blocked())).isFalse();
    assertThat(isIn(new Inbox.All())).isTrue();
  }

  @Test
  @Rule({"BLK-09", "BLK-11", "EVT-35"})
  void unblocking_leaves_the_conversation_closed_and_is_recorded_once() {
    blocking.block(dewi, ayu);
    blocking.unblock(dewi, ayu);
    blocking.unblock(dewi, ayu);

    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(Shopfront.happened(dewi, ayu, EventType.UNBLOCKED)).hasSize(1);
  }

  @Test
  @Rule("BLK-12")
  void the_unblocked_may_write_and_be_written_to() {
    blocking.block(dewi, ayu);
    blocking.unblock(dewi, ayu);

    shop.hears("ayu", "Terima kasih");
    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    shop.answers(dewi, ayu, "Sama-sama");
  }

  @Test
  @Rule("ASG-15")
  void blocking_keeps_the_assignee_who_has_them_back_afterwards() {
    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    blocking.block(budi, ayu);
    assertThat(card().assignee()).isEqualTo(budi.id());

    blocking.unblock(budi, ayu);

    assertThat(card().assignee()).isEqualTo(budi.id());
    assertThat(Stage.the(ContactCards.class).open(budi, ayu).blocked()).isFalse();
  }
}
