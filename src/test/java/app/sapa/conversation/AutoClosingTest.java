package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutoClosingTest {
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final UUID early = shop.hears("early", "Halo");
  private UUID ayu;

  @BeforeEach
  void conversations_close_after_half_an_hour() {
    settle("PT30M");
    ayu = shop.hears("ayu", "Ada ukuran L?");
  }

  private void settle(String patience) {
    Stage.the(Switching.class).change(dewi, Switch.AUTO_CLOSE, patience);
  }

  private static void pass(UUID contact, int minutes) {
    Company.run(
        "update contact set waiting_since = waiting_since - make_interval(mins => ?) where id = ?",
        minutes,
        contact);
  }

  private static void closeByItself() {
    Stage.the(AutoClosing.class).run();
  }

  private static boolean isOpen(UUID contact) {
    return Shopfront.conversations(contact, "OPEN") == 1;
  }

  @Test
  @Rule({"CLS-13", "CLS-17", "EVT-39"})
  void a_contact_who_does_not_answer_is_closed_once_by_nobody() {
    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 29);
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();

    pass(ayu, 1);
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(AutoClosingTest::closeByItself))
                .limit(3)
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(isOpen(ayu)).isFalse();
    assertThat(Shopfront.happened(dewi, ayu, EventType.CONVERSATION_CLOSED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.AUTO_CLOSE);
              assertThat(event.actor()).isNull();
            });
  }

  @Test
  @Rule("CLS-13")
  void nothing_closes_by_itself_until_it_is_settled_and_nothing_opened_before() {
    shop.answers(dewi, early, "Ada yang bisa dibantu?");
    pass(early, 600);
    closeByItself();
    assertThat(isOpen(early)).isTrue();

    settle("OFF");
    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 600);
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();
  }

  @Test
  @Rule({"CLS-14", "CLS-15"})
  void only_a_members_message_starts_the_wait_and_an_answer_ends_it() {
    Stage.the(Commenting.class).add(dewi, ayu, UUID.randomUUID(), "Nobody waits for this.");
    pass(ayu, 600);
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();

    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 600);
    shop.hears("ayu", "Saya ambil.");
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();
  }

  @Test
  @Rule("CLS-14")
  void each_further_message_of_a_member_starts_it_again() {
    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 600);
    shop.answers(dewi, ayu, "Masih berminat?");
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();
  }

  @Test
  @Rule("CLS-15")
  void whoever_gets_the_contact_is_waited_for_from_their_own_message() {
    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 600);
    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();

    shop.answers(budi, ayu, "Saya Budi, masih berminat?");
    Stage.the(Triage.class).assign(budi, ayu, dewi.id());
    pass(ayu, 31);
    closeByItself();
    assertThat(isOpen(ayu)).isFalse();
  }

  @Test
  @Rule("CLS-16")
  void somebody_put_off_is_waited_for_from_when_they_come_back() {
    shop.answers(dewi, ayu, "Ada, Kak.");
    Stage.the(Snoozing.class).snooze(dewi, ayu, TOMORROW);
    pass(ayu, 600);
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();

    Stage.the(Snoozing.class).unsnooze(dewi, ayu);
    closeByItself();
    assertThat(isOpen(ayu)).isTrue();

    pass(ayu, 31);
    closeByItself();
    assertThat(isOpen(ayu)).isFalse();
  }

  @Test
  @Rule("CLS-18")
  void nobody_is_asked_for_the_note_that_the_workspace_demands() {
    Stage.the(Switching.class).change(dewi, Switch.CLOSING_NOTE, "BOTH");
    shop.answers(dewi, ayu, "Ada, Kak.");
    pass(ayu, 31);
    closeByItself();

    assertThat(isOpen(ayu)).isFalse();
    assertThat(Shopfront.happened(dewi, ayu, EventType.CLOSING_NOTE_ADDED)).isEmpty();
  }
}
