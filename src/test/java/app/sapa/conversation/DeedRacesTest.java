package app.sapa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCard;
import app.sapa.contact.ContactCards;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two agents who decide about the same contact in the same moment. */
class DeedRacesTest {
  private static final Instant TOMORROW =
      Instant.ofEpochSecond(Instant.now().getEpochSecond() + 86_400);

  private final Deeds deeds = Stage.the(Deeds.class);
  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final List<Deed> all =
      List.of(
          new Deed.Open(),
          new Deed.Close(ClosingNote.NONE),
          new Deed.Assign(dewi.id()),
          new Deed.Assign(budi.id()),
          new Deed.Queue(shop.company().team("Sales")),
          new Deed.Unassign(),
          new Deed.Snooze(TOMORROW),
          new Deed.Unsnooze(),
          new Deed.Block(),
          new Deed.Unblock());

  /** What has become of a contact, without what differs between any two. */
  private record Become(String state, List<EventType> events, Optional<String> refused) {}

  @Test
  void what_two_decide_at_once_ends_as_if_one_had_decided_after_the_other() throws Exception {
    int nth = 0;
    for (var first : all) {
      for (var second : all) {
        var met = shop.hears("met-" + nth, "Halo");
        var parted = shop.hears("parted-" + nth++, "Halo");

        var answer =
            Race.of(
                dewi, () -> deeds.one(dewi, met, first), budi, () -> deeds.one(budi, met, second));

        deeds.one(dewi, parted, first);
        assertThat(become(met, answer))
            .as("%s while %s", second, first)
            .isEqualTo(become(parted, refusal(parted, second)));
        assertThat(Shopfront.conversations(met, "OPEN")).isLessThanOrEqualTo(1);
      }
    }
  }

  private Optional<Throwable> refusal(UUID contact, Deed deed) {
    try {
      deeds.one(budi, contact, deed);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal);
    }
  }

  private Become become(UUID contact, Optional<Throwable> answer) {
    var card = Stage.the(ContactCards.class).open(dewi, contact);
    var events =
        Shopfront.history(dewi, contact).stream()
            .filter(Entry.Happened.class::isInstance)
            .map(entry -> ((Entry.Happened) entry).type())
            .toList();
    return new Become(state(card), events, answer.map(Throwable::getMessage));
  }

  private static String state(ContactCard card) {
    return "%s %s %s %s"
        .formatted(card.status(), card.assignee(), card.blocked(), card.snoozedUntil());
  }

  /** Otherwise the above might hold only because the two never met. */
  @Test
  void two_who_look_before_they_take_both_take() throws Exception {
    var ayu = shop.hears("ayu", "Halo");
    var taken = new AtomicInteger();

    var answer = Race.of(dewi, () -> take(ayu, dewi, taken), budi, () -> take(ayu, budi, taken));

    assertThat(answer).isEmpty();
    assertThat(taken).hasValue(2);
    assertThat(Company.number("select count(assignee_id) from contact where id = ?", ayu))
        .isEqualTo(1);
  }

  private void take(UUID contact, Viewer viewer, AtomicInteger taken) {
    var free = Sql.of("select id from contact where id = ? and assignee_id is null", contact);
    if (tx.first(free, row -> row.id("id")).isPresent()) {
      taken.incrementAndGet();
      tx.change(Sql.of("update contact set assignee_id = ? where id = ?", viewer.id(), contact));
    }
  }
}
