package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.channel.MessageStatus;
import app.sapa.channel.Quietly;
import app.sapa.contact.ContactCards;
import app.sapa.contact.Direction;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyingTest {
  private final Replying replying = Stage.the(Replying.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID ayu = shop.hears("ayu", "Halo");

  @Test
  @Rule({"ASG-02", "ASG-04"})
  void a_new_contact_is_nobodys_until_somebody_answers_and_is_theirs_from_then_on() {
    assertThat(assignee()).isNull();

    shop.answers(budi, ayu, "Selamat pagi");

    assertThat(assignee()).isEqualTo(budi.id());
    assertThat(Shopfront.happened(dewi, ayu, EventType.ASSIGNED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(budi.id());
              assertThat(event.subject()).isEqualTo(budi.id());
            });
  }

  @Test
  @Rule("ASG-08")
  void somebody_elses_contact_stays_theirs_whoever_answers() {
    shop.answers(budi, ayu, "Selamat pagi");
    shop.answers(dewi, ayu, "Ada yang bisa dibantu?");

    assertThat(assignee()).isEqualTo(budi.id());
    assertThat(Shopfront.happened(dewi, ayu, EventType.ASSIGNED)).hasSize(1);
    assertThat(Shopfront.said(dewi, ayu)).hasSize(3);
  }

  @Test
  @Rule("ASG-07")
  void neither_a_comment_nor_a_draft_is_an_answer() {
    Stage.the(Commenting.class).add(budi, ayu, UUID.randomUUID(), "Pelanggan lama");
    Stage.the(Drafts.class).keep(budi, ayu, Drafts.Mode.REPLY, "Selamat");

    assertThat(assignee()).isNull();
    assertThat(
            Company.number(
                "select count(*) from contact where id = ? and last_message_direction = 'IN'", ayu))
        .isOne();
  }

  @Test
  void a_contact_that_waits_for_a_team_goes_to_the_team_member_who_answers() {
    var citra = shop.company().agent("Citra", Scope.TEAM, "Sales");
    Company.run(
        "update contact set queued_team_id = ? where id = ?", shop.company().team("Sales"), ayu);

    shop.answers(citra, ayu, "Selamat pagi");

    assertThat(assignee()).isEqualTo(citra.id());
    assertThat(Company.number("select count(queued_team_id) from contact where id = ?", ayu))
        .isZero();
  }

  @Test
  @Rule("ASG-09")
  void of_thirty_two_who_answer_at_once_the_first_gets_the_contact_and_all_are_heard()
      throws Exception {
    var agents =
        IntStream.range(0, 32)
            .mapToObj(nth -> shop.company().agent("Agent " + nth, Scope.ALL))
            .toList();
    var start = new CyclicBarrier(agents.size());
    try (var threads = Executors.newFixedThreadPool(agents.size())) {
      for (var answer : threads.invokeAll(agents.stream().map(a -> answering(a, start)).toList())) {
        answer.get();
      }
    }

    var answers = Shopfront.said(dewi, ayu).stream().skip(1).toList();
    assertThat(answers).hasSize(32);
    assertThat(assignee()).isEqualTo(answers.getFirst().sender());
    assertThat(Shopfront.happened(dewi, ayu, EventType.ASSIGNED)).hasSize(1);
    assertThat(Shopfront.history(dewi, ayu))
        .extracting(Entry::at)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  private Callable<UUID> answering(Viewer agent, CyclicBarrier start) {
    return () -> {
      start.await();
      return shop.answers(agent, ayu, "Halo dari " + agent.name());
    };
  }

  @Test
  @Rule({"MSG-02", "MSG-06"})
  void a_message_tells_who_sent_it_when_and_how_far_it_has_come() {
    var before = Instant.now();
    var id = shop.answers(budi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);

    var asked = Shopfront.said(dewi, ayu).getFirst();
    assertThat(asked.category()).isEqualTo(SenderCategory.CONTACT);
    assertThat(asked.status()).isEqualTo(MessageStatus.RECEIVED);
    assertThat(asked.sender()).isNull();
    var answered = Shopfront.said(dewi, ayu).getLast();
    assertThat(answered.id()).isEqualTo(id);
    assertThat(answered.direction()).isEqualTo(Direction.OUT);
    assertThat(answered.category()).isEqualTo(SenderCategory.HUMAN);
    assertThat(answered.sender()).isEqualTo(budi.id());
    assertThat(answered.at()).isBetween(before.minusMillis(1), Instant.now());
    assertThat(answered.status()).isEqualTo(MessageStatus.FAILED);
    assertThat(answered.error()).isEqualTo("channel.custom.no-callback");
  }

  @Test
  void the_same_author_sending_the_same_id_again_changes_nothing() {
    var id = shop.answers(budi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    var before = Shopfront.history(dewi, ayu);

    replying.send(budi, ayu, Reply.of(id, "Selamat pagi"));
    replying.send(budi, ayu, Reply.of(id, "Other words"));
    Shopfront.emptied(QueueName.OUTBOX);

    assertThat(Shopfront.history(dewi, ayu)).isEqualTo(before);
    assertThat(Company.number("select count(*) from outbox_command where contact_id = ?", ayu))
        .isEqualTo(1);
  }

  @Test
  void an_id_of_another_authors_is_not_there() {
    var id = shop.answers(budi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    var before = Shopfront.history(dewi, ayu);

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> replying.send(dewi, ayu, Reply.of(id, "Selamat pagi")));
    assertThat(Shopfront.history(dewi, ayu)).isEqualTo(before);
  }

  @Test
  void an_id_of_a_message_to_another_contact_is_not_there() {
    var id = shop.answers(budi, ayu, "Selamat pagi");
    var rini = shop.hears("rini", "Halo");

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> replying.send(budi, rini, Reply.of(id, "Selamat pagi")));
    assertThat(Shopfront.said(dewi, rini)).hasSize(1);
  }

  @Test
  void an_id_of_a_message_out_of_the_authors_sight_is_not_there() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var id = shop.answers(budi, ayu, "Selamat pagi");
    var rini = shop.hears("rini", "Halo");
    Stage.the(Triage.class).assign(dewi, rini, eka.id());

    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> replying.send(eka, rini, Reply.of(id, "Selamat pagi")));
    assertThat(Shopfront.said(dewi, rini)).hasSize(1);
  }

  @Test
  void a_blocked_contact_gets_no_reply_and_nothing_of_it_stays() {
    Company.run("update contact set blocked_at = now() where id = ?", ayu);
    var before = Shopfront.history(dewi, ayu);

    assertRefused("conversation.blocked", "Selamat pagi");

    assertThat(Shopfront.history(dewi, ayu)).isEqualTo(before);
    assertThat(assignee()).isNull();
  }

  @Test
  void a_contact_who_never_wrote_has_no_channel_to_be_answered_on() {
    Company.run("update contact set last_channel_id = null where id = ?", ayu);

    assertRefused("message.no-channel", "Selamat pagi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t ", "\0", " \0 "})
  void an_empty_reply_is_refused(String text) {
    assertRefused("message.empty", text);
  }

  @Test
  void a_reply_of_five_thousand_characters_is_sent_and_one_more_is_refused() {
    shop.answers(budi, ayu, "a".repeat(5_000));

    assertThat(Shopfront.said(dewi, ayu).getLast().text()).hasSize(5_000);
    assertRefused("message.too-long", "a".repeat(5_001));
  }

  @Test
  void a_character_that_the_database_cannot_keep_is_left_out() {
    shop.answers(budi, ayu, "Selamat\0 pagi\0");

    assertThat(Shopfront.said(dewi, ayu).getLast().text()).isEqualTo("Selamat pagi");
  }

  @Test
  void whoever_may_not_see_the_contact_cannot_answer() {
    var eka = shop.company().agent("Eka", Scope.OWN);
    var stranger = Stage.company().owner("Stranger");

    for (var viewer : List.of(eka, stranger)) {
      assertThatExceptionOfType(NotThere.class)
          .isThrownBy(() -> shop.answers(viewer, ayu, "Selamat pagi"));
    }
    assertThat(Shopfront.said(dewi, ayu)).hasSize(1);
  }

  @Test
  void what_failed_is_sent_once_more_and_what_is_under_way_is_not() {
    var id = shop.answers(budi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    assertThat(Shopfront.said(dewi, ayu).getLast().status()).isEqualTo(MessageStatus.FAILED);

    var tx = Stage.the(Tx.class);
    tx.run(
        budi,
        () -> {
          replying.retry(budi, ayu, id);
          assertThat(orders(tx, id)).isEqualTo("QUEUED QUEUED 1");
          replying.retry(budi, ayu, id);
          assertThat(orders(tx, id)).isEqualTo("QUEUED QUEUED 1");
        });
  }

  @Test
  @Rule("MSG-16")
  void a_receipt_that_comes_while_somebody_sends_again_is_not_lost() throws Exception {
    var id = shop.answers(budi, ayu, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);
    var tx = Stage.the(Tx.class);

    try (var other = Executors.newSingleThreadExecutor()) {
      var again =
          tx.in(
              shop.machine(),
              () -> {
                Stage.the(Settling.class)
                    .report(shop.channel().id(), id, MessageStatus.DELIVERED, null);
                tx.entities().flush();
                var retry = other.submit(() -> replying.retry(budi, ayu, id));
                Quietly.until(ReplyingTest::somebodyWaits);
                return retry;
              });
      again.get();
    }

    assertThat(Shopfront.said(dewi, ayu).getLast().status()).isEqualTo(MessageStatus.DELIVERED);
  }

  private static boolean somebodyWaits() {
    return Company.number(
            "select count(*) from pg_locks where not granted and locktype = 'transactionid'")
        > 0;
  }

  private static String orders(Tx tx, UUID message) {
    return tx.first(
            Sql.of(
                """
                select m.status || ' ' || o.state || ' '
                  || (select count(*) from queue q where q.ref = o.id) as now
                from message m join outbox_command o on o.message_id = m.id where m.id = ?\
                """,
                message),
            row -> row.text("now"))
        .orElseThrow();
  }

  @Test
  void a_message_of_another_contact_is_not_there_to_be_sent_again() {
    var rini = shop.hears("rini", "Halo");
    var id = shop.answers(budi, rini, "Selamat pagi");
    Shopfront.emptied(QueueName.OUTBOX);

    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> replying.retry(budi, ayu, id));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> replying.retry(budi, ayu, UUID.randomUUID()));
    assertThat(Shopfront.said(dewi, rini).getLast().status()).isEqualTo(MessageStatus.FAILED);
  }

  private void assertRefused(String key, String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> shop.answers(budi, ayu, text))
        .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private @Nullable UUID assignee() {
    return Stage.the(ContactCards.class).open(dewi, ayu).assignee();
  }
}
