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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnoozingTest {
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

  private final Snoozing snoozing = Stage.the(Snoozing.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final UUID ayu = shop.hears("ayu", "Halo");

  private ContactCard card() {
    return Stage.the(ContactCards.class).open(dewi, ayu);
  }

  private void comesDue() {
    Company.run("update contact set snoozed_until = now() where id = ?", ayu);
  }

  private static void wake() {
    Stage.the(Waking.class).run();
  }

  @Test
  @Rule({"SNZ-02", "EVT-18"})
  void a_contact_is_put_off_until_a_time_and_to_another_and_each_is_recorded_once() {
    snoozing.snooze(dewi, ayu, TOMORROW);
    snoozing.snooze(dewi, ayu, TOMORROW);
    snoozing.snooze(dewi, ayu, TOMORROW.plusSeconds(60));

    assertThat(card().snoozedUntil())
        .isEqualTo(Instant.ofEpochSecond(TOMORROW.getEpochSecond() + 60));
    assertThat(Shopfront.happened(dewi, ayu, EventType.SNOOZED))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.actor()).isEqualTo(dewi.id()));
  }

  @Test
  @Rule("SNZ-03")
  void the_usual_times_are_by_the_clock_of_the_workspace() {
    Company.run(
        "update workspace set time_zone = 'Asia/Jayapura' where id = ?",
        shop.company().workspace());
    var there = ZoneId.of("Asia/Jayapura");

    assertThat(snoozing.choices(dewi).get(SnoozeChoice.TOMORROW).atZone(there).toLocalTime())
        .isEqualTo(LocalTime.of(9, 0));
  }

  @Test
  @Rule("SNZ-03")
  void the_usual_times_are_an_hour_three_hours_tomorrow_and_next_monday_at_nine() {
    var friday = ZonedDateTime.parse("2026-11-20T23:30:00+07:00[Asia/Jakarta]");
    var monday = ZonedDateTime.parse("2026-11-23T08:59:00+07:00[Asia/Jakarta]");

    assertThat(SnoozeChoice.at(friday).values())
        .containsExactly(
            Instant.parse("2026-11-20T17:30:00Z"),
            Instant.parse("2026-11-20T19:30:00Z"),
            Instant.parse("2026-11-21T02:00:00Z"),
            Instant.parse("2026-11-23T02:00:00Z"));
    assertThat(SnoozeChoice.at(monday))
        .containsEntry(SnoozeChoice.NEXT_MONDAY, Instant.parse("2026-11-30T02:00:00Z"));
  }

  @Test
  @Rule("SNZ-03")
  void on_a_sunday_monday_is_offered_once() {
    var sunday = ZonedDateTime.parse("2026-11-22T14:00:00+07:00[Asia/Jakarta]");

    assertThat(SnoozeChoice.at(sunday))
        .containsOnlyKeys(SnoozeChoice.ONE_HOUR, SnoozeChoice.THREE_HOURS, SnoozeChoice.TOMORROW);
  }

  @Test
  @Rule("SNZ-03")
  void a_time_that_is_over_or_more_than_a_year_ahead_is_refused() {
    assertRefused("snooze.past", () -> snoozing.snooze(dewi, ayu, Instant.now()));
    assertRefused("snooze.past", () -> snoozing.snooze(dewi, ayu, Instant.MIN));
    assertRefused(
        "snooze.too-far", () -> snoozing.snooze(dewi, ayu, TOMORROW.plus(Duration.ofDays(366))));
    assertRefused("snooze.too-far", () -> snoozing.snooze(dewi, ayu, Instant.MAX));
    assertThat(card().snoozedUntil()).isNull();
  }

  @Test
  @Rule({"SNZ-04", "EVT-19", "SNZ-16"})
  void when_the_time_has_come_they_come_back_once_however_many_wake_them() {
    snoozing.snooze(dewi, ayu, TOMORROW);
    comesDue();

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(SnoozingTest::wake))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    wake();

    assertThat(card().snoozedUntil()).isNull();
    assertThat(card().status()).isEqualTo(ContactStatus.OPEN);
    assertThat(Shopfront.happened(dewi, ayu, EventType.UNSNOOZED))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.source()).isEqualTo(Source.SYSTEM);
              assertThat(event.actor()).isNull();
            });
  }

  @Test
  @Rule({"SNZ-04", "SNZ-01"})
  void nobody_comes_back_before_their_time() {
    snoozing.snooze(dewi, ayu, TOMORROW);

    wake();

    assertThat(card().snoozedUntil()).isNotNull();
  }

  @Test
  @Rule({"SNZ-09", "EVT-19", "SNZ-15"})
  void somebody_closed_is_put_off_and_brought_back_early_and_still_closed() {
    Stage.the(Closing.class).close(dewi, ayu, ClosingNote.NONE);
    snoozing.snooze(dewi, ayu, TOMORROW);
    snoozing.unsnooze(dewi, ayu);
    snoozing.unsnooze(dewi, ayu);

    assertThat(card().snoozedUntil()).isNull();
    assertThat(card().status()).isEqualTo(ContactStatus.CLOSED);
    assertThat(Shopfront.happened(dewi, ayu, EventType.UNSNOOZED))
        .singleElement()
        .satisfies(event -> assertThat(event.actor()).isEqualTo(dewi.id()));
  }

  @Test
  @Rule("SNZ-14")
  void a_message_leaves_them_put_off_unless_the_workspace_wants_them_back() {
    snoozing.snooze(dewi, ayu, TOMORROW);
    shop.hears("ayu", "Masih di sana?");
    assertThat(card().snoozedUntil()).isNotNull();

    Stage.the(Switching.class).change(dewi, Switch.SNOOZE_ON_INCOMING, "WAKE");
    shop.hears("ayu", "Halo?");

    assertThat(card().snoozedUntil()).isNull();
    assertThat(Shopfront.happened(dewi, ayu, EventType.UNSNOOZED))
        .singleElement()
        .satisfies(event -> assertThat(event.source()).isEqualTo(Source.CONTACT));
  }

  @Test
  void nobody_puts_off_a_contact_that_they_may_not_see() {
    var budi = shop.company().agent("Budi", Scope.OWN);

    assertNotThere(() -> snoozing.snooze(budi, ayu, TOMORROW));
    assertNotThere(() -> snoozing.unsnooze(budi, ayu));
  }
}
