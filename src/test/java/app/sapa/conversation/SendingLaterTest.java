package app.sapa.conversation;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.contact.Contact;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.contact.ContactStatus;
import app.sapa.people.Memberships;
import app.sapa.people.Profile;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SendingLaterTest {
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

  private final SendingLater later = Stage.the(SendingLater.class);
  private final Leaving leaving = Stage.the(Leaving.class);
  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private UUID schedules(Viewer author, String text) {
    var id = UUID.randomUUID();
    later.at(author, ayu, Reply.of(id, text), TOMORROW);
    return id;
  }

  private UUID sends(Viewer author, String text) {
    var id = UUID.randomUUID();
    later.soon(author, ayu, Reply.of(id, text));
    return id;
  }

  /** Its time has come, and the workers have seen to it. */
  private void comesDue(UUID id) {
    Company.run("update queue set due_at = now() where ref = ?", id);
    Shopfront.emptied(QueueName.LEAVING);
  }

  private ContactCard card() {
    return Stage.the(ContactCards.class).open(dewi, ayu);
  }

  private boolean isUnreplied() {
    return tx.in(dewi, () -> tx.entities().find(Contact.class, ayu).unreplied());
  }

  private List<UUID> answers() {
    return Shopfront.said(dewi, ayu).stream().skip(1).map(Entry.Said::id).toList();
  }

  private static long orders(UUID id) {
    return Company.number("select count(*) from outbox_command where message_id = ?", id);
  }

  @Test
  void while_a_reply_can_be_taken_back_others_see_its_author_writing_and_then_no_more() {
    var attention = Stage.the(Attention.class);
    var id = sends(budi, "Sebentar");
    attention.leaves(budi, ayu);

    assertThat(attention.beside(dewi, ayu))
        .containsExactly(new Attention.Attending(budi.id(), "Budi", true));

    later.takeBack(budi, ayu, id);
    assertThat(attention.beside(dewi, ayu)).isEmpty();
  }

  @Test
  void what_was_just_sent_leaves_before_its_author_closes_and_stays_in_that_conversation() {
    var id = sends(budi, "Sudah dikirim, Kak");
    var tomorrow = schedules(budi, "Sudah sampai?");

    Stage.the(Closing.class).close(budi, ayu, ClosingNote.NONE);

    assertThat(answers()).containsExactly(id);
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(card().conversations()).isOne();
    assertRefused("later.too-late", () -> later.takeBack(budi, ayu, id));
    assertThat(later.waiting(budi, ayu)).extracting(WaitingReply::id).containsExactly(tomorrow);
  }

  @Test
  void a_reply_is_no_answer_before_it_leaves_and_every_bit_of_one_when_it_does() {
    var id = schedules(budi, "Kainnya sudah siap");
    var before = card();

    assertThat(answers()).isEmpty();
    assertThat(before.assignee()).isNull();
    assertThat(isUnreplied()).isTrue();

    comesDue(id);

    assertThat(answers()).containsExactly(id);
    assertThat(card().assignee()).isEqualTo(budi.id());
    assertThat(orders(id)).isOne();
    assertThat(later.waiting(dewi, ayu)).isEmpty();
    assertThat(isUnreplied()).isFalse();
  }

  @Test
  void all_who_see_the_contact_see_what_is_scheduled_but_a_moment_to_think_again_is_the_authors() {
    var scheduled = schedules(budi, "Besok kami kirim");
    var sent = sends(budi, "Sebentar ya");

    assertThat(later.waiting(dewi, ayu)).extracting(WaitingReply::id).containsExactly(scheduled);
    assertThat(later.waiting(budi, ayu))
        .extracting(WaitingReply::id)
        .containsExactly(sent, scheduled);
  }

  @Test
  void what_is_taken_back_never_leaves_and_comes_with_its_files_what_it_answers_and_its_preview() {
    var file = Bringing.text(budi, ayu, "harga.txt", "1");
    var asked = Shopfront.said(dewi, ayu).getFirst().id();
    var reply =
        new Reply(UUID.randomUUID(), "https://toko.example", List.of(file.id()), asked, false);
    later.soon(budi, ayu, reply);

    var back = later.takeBack(budi, ayu, reply.id());
    comesDue(reply.id());

    assertThat(back.asReply()).isEqualTo(reply);
    assertThat(back.hidesPreview()).isTrue();
    assertThat(answers()).isEmpty();
    assertThat(orders(reply.id())).isZero();
    Stage.the(Replying.class)
        .send(budi, ayu, new Reply(UUID.randomUUID(), "Lagi", List.of(file.id()), null));
    assertThat(Shopfront.said(dewi, ayu).getLast().files()).hasSize(1);
  }

  @Test
  void what_has_left_cannot_be_taken_back_and_the_author_is_told() {
    var id = sends(budi, "Halo Ayu");
    comesDue(id);

    assertRefused("later.too-late", () -> later.takeBack(budi, ayu, id));
    assertRefused("later.too-late", () -> later.now(budi, ayu, id));
    assertRefused("later.too-late", () -> later.cancel(budi, ayu, id));
    assertThat(answers()).containsExactly(id);
  }

  @Test
  void of_leaving_and_being_taken_back_the_first_wins_and_the_other_finds_nothing()
      throws Exception {
    var back = sends(budi, "Jangan dulu");
    var kept = kept(back);
    var none =
        Race.of(budi, () -> later.takeBack(budi, ayu, back), budi, () -> leaving.write(budi, kept));
    assertThat(none).isEmpty();
    assertThat(answers()).isEmpty();

    var gone = sends(budi, "Sudah jalan");
    var leaves = kept(gone);
    var refusal =
        Race.of(
            budi, () -> leaving.write(budi, leaves), budi, () -> later.takeBack(budi, ayu, gone));
    assertThat(refusal).get().isInstanceOf(Refusal.class).hasToString(tooLate());
    assertThat(answers()).containsExactly(gone);
  }

  private WaitingReplies.Kept kept(UUID id) {
    return tx.in(budi, () -> Stage.the(WaitingReplies.class).find(id)).orElseThrow();
  }

  private static String tooLate() {
    return new Refusal("later.too-late").toString();
  }

  @Test
  void whoever_is_quicker_a_reply_is_sent_or_taken_back_never_both_and_never_neither()
      throws Exception {
    for (int round = 0; round < 20; round++) {
      var id = sends(budi, "Nomor " + round);
      var start = new CyclicBarrier(3);
      try (var threads = Executors.newFixedThreadPool(3)) {
        Callable<Boolean> leaves =
            () -> {
              start.await();
              leaving.take(shop.company().workspace(), id);
              return false;
            };
        var back =
            threads.submit(
                () -> {
                  start.await();
                  return isTakenBack(id);
                });
        threads.invokeAll(List.of(leaves, leaves));
        assertThat(back.get()).isNotEqualTo(answers().contains(id));
        assertThat(orders(id)).isEqualTo(back.get() ? 0 : 1);
      }
    }
  }

  private boolean isTakenBack(UUID id) {
    try {
      later.takeBack(budi, ayu, id);
      return true;
    } catch (Refusal tooLate) {
      return false;
    }
  }

  @Test
  void the_same_reply_sent_again_waits_once_and_leaves_once() {
    var reply = Reply.of(UUID.randomUUID(), "Sekali saja");
    later.soon(budi, ayu, reply);
    later.soon(budi, ayu, reply);
    comesDue(reply.id());
    later.soon(budi, ayu, reply);
    leaving.take(shop.company().workspace(), reply.id());

    assertThat(answers()).containsExactly(reply.id());
    assertThat(later.waiting(budi, ayu)).isEmpty();
    assertNotThere(() -> later.soon(dewi, ayu, reply));
  }

  @Test
  void who_wants_no_time_to_think_again_sends_at_once() {
    Stage.the(Profile.class).letUndoSend(budi.account(), Duration.ZERO);

    var id = sends(budi, "Langsung");

    assertThat(answers()).containsExactly(id);
    assertThat(later.waiting(budi, ayu)).isEmpty();
  }

  @Test
  void a_reply_waits_for_as_long_as_its_author_chose() {
    Stage.the(Profile.class).letUndoSend(budi.account(), Duration.ofSeconds(20));
    var before = Instant.now();

    sends(budi, "Sebentar");

    assertThat(later.waiting(budi, ayu).getFirst().due())
        .isBetween(before.plusSeconds(19), Instant.now().plusSeconds(21));
  }

  @Test
  void a_time_that_is_over_or_more_than_a_year_ahead_is_refused() {
    var reply = Reply.of(UUID.randomUUID(), "Kemarin");
    assertRefused("later.past", () -> later.at(budi, ayu, reply, Instant.now()));
    assertRefused("later.past", () -> later.at(budi, ayu, reply, Instant.MIN));
    assertRefused("later.too-far", () -> later.at(budi, ayu, reply, Instant.MAX));
    assertThat(later.waiting(budi, ayu)).isEmpty();
  }

  @Test
  void its_author_may_let_it_leave_at_once_and_nobody_else() {
    var id = schedules(budi, "Nanti");

    assertNotThere(() -> later.now(dewi, ayu, id));
    assertNotThere(() -> later.takeBack(dewi, ayu, id));
    later.now(budi, ayu, id);
    Shopfront.emptied(QueueName.LEAVING);

    assertThat(answers()).containsExactly(id);
  }

  @Test
  void whoever_sees_the_contact_may_cancel_and_the_history_tells_who_did() {
    var id = schedules(budi, "Nanti");
    var moment = sends(budi, "Sebentar");

    later.cancel(dewi, ayu, id);
    assertNotThere(() -> later.cancel(dewi, ayu, moment));
    comesDue(id);

    assertThat(answers()).isEmpty();
    assertThat(Shopfront.happened(dewi, ayu, EventType.SENDING_CANCELLED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(dewi.id());
              assertThat(event.subject()).isEqualTo(budi.id());
            });
  }

  @Test
  void what_the_contact_writes_meanwhile_changes_nothing_about_it() {
    var id = schedules(budi, "Selamat pagi");
    shop.hears("ayu", "Masih ada?");

    assertThat(later.waiting(dewi, ayu)).extracting(WaitingReply::id).containsExactly(id);
    comesDue(id);

    assertThat(Shopfront.said(dewi, ayu).getLast().id()).isEqualTo(id);
  }

  @Test
  void to_a_contact_that_is_blocked_by_then_it_fails_with_the_reason_until_its_author_decides() {
    var id = schedules(budi, "Selamat pagi");
    Stage.the(Blocking.class).block(dewi, ayu);
    comesDue(id);

    assertThat(later.waiting(dewi, ayu))
        .singleElement()
        .extracting(WaitingReply::error)
        .isEqualTo("conversation.blocked");
    assertThat(answers()).isEmpty();

    Stage.the(Blocking.class).unblock(dewi, ayu);
    leaving.take(shop.company().workspace(), id);
    assertThat(answers()).isEmpty();
    later.now(budi, ayu, id);
    Shopfront.emptied(QueueName.LEAVING);
    assertThat(answers()).containsExactly(id);
  }

  @Test
  void nothing_can_be_left_waiting_for_a_contact_that_is_blocked() {
    Stage.the(Blocking.class).block(dewi, ayu);

    assertRefused("conversation.blocked", () -> schedules(budi, "Nanti"));
    assertRefused("conversation.blocked", () -> sends(budi, "Sekarang"));
  }

  @Test
  void of_an_author_who_does_not_see_the_contact_any_more_it_is_cancelled_and_recorded() {
    var citra = shop.company().agent("Citra", Scope.OWN);
    Stage.the(Triage.class).assign(dewi, ayu, citra.id());
    var id = schedules(citra, "Nanti");
    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    comesDue(id);

    assertIsCancelledFor(citra);
  }

  @Test
  void of_an_author_who_left_it_is_cancelled_and_recorded() {
    var citra = shop.company().agent("Citra", Scope.ALL);
    var id = schedules(citra, "Nanti");
    Stage.the(Memberships.class).end(dewi, citra.id(), null);
    comesDue(id);

    assertIsCancelledFor(citra);
  }

  private void assertIsCancelledFor(Viewer author) {
    assertThat(answers()).isEmpty();
    assertThat(later.waiting(dewi, ayu)).isEmpty();
    assertThat(Shopfront.happened(dewi, ayu, EventType.SENDING_CANCELLED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.SYSTEM);
              assertThat(event.subject()).isEqualTo(author.id());
            });
  }

  @Test
  void closing_a_conversation_keeps_it_and_it_opens_the_next_one_when_it_leaves() {
    var id = schedules(budi, "Apakah sudah sampai?");
    Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE);

    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    comesDue(id);

    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(Shopfront.conversations(ayu, "CLOSED")).isOne();
  }

  @Test
  void files_of_what_waits_are_neither_swept_nor_taken_by_another_and_seen_by_all_who_see_it() {
    var file = Bringing.text(budi, ayu, "harga.txt", "1");
    var files = List.of(file.id());
    later.at(budi, ayu, new Reply(UUID.randomUUID(), "Nanti", files, null), TOMORROW);
    Company.run("update attachment set created_at = now() - interval '2 days'");

    Stage.the(UnusedUploads.class).run();

    assertRefused(
        "file.gone",
        () ->
            Stage.the(Replying.class)
                .send(budi, ayu, new Reply(UUID.randomUUID(), "Lain", files, null)));
    assertThat(Stage.the(Attachments.class).open(dewi, file.storage()).attached().id())
        .isEqualTo(file.id());
    assertThat(later.waiting(dewi, ayu).getFirst().files()).hasSize(1);
  }

  @Test
  void so_many_may_wait_for_one_contact_and_no_more() {
    for (int nth = 0; nth < WaitingReplies.MOST; nth++) {
      schedules(budi, "Nomor " + nth);
    }

    assertRefused("later.too-many", () -> schedules(dewi, "Satu lagi"));
  }
}
