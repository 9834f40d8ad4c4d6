package app.sapa.conversation;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Race;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Refusal;
import app.sapa.contact.ContactCards;
import app.sapa.people.Memberships;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of the contacts of somebody who leaves. */
class HandingOverTest {
  private final Memberships memberships = Stage.the(Memberships.class);
  private final HandingOver handing = Stage.the(HandingOver.class);
  private final Triage triage = Stage.the(Triage.class);
  private final Tx tx = Stage.the(Tx.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final Viewer citra = shop.company().agent("Citra", Scope.OWN);
  private final UUID ayu = given("ayu", budi);

  private UUID given(String who, Viewer to) {
    var contact = shop.hears(who, "Halo");
    triage.assign(dewi, contact, to.id());
    return contact;
  }

  private @Nullable UUID assignee(UUID contact) {
    return Stage.the(ContactCards.class).open(dewi, contact).assignee();
  }

  private void leaves(Viewer member, @Nullable UUID heir) {
    memberships.end(dewi, member.id(), heir);
    Shopfront.emptied(QueueName.HANDOVER);
  }

  @Test
  @Rule("ASG-14")
  void whoever_leaves_leaves_all_their_contacts_to_nobody_and_it_is_recorded_once() {
    var putOff = given("eko", budi);
    Stage.the(Snoozing.class).snooze(dewi, putOff, Instant.now().plusSeconds(3_600));
    var blocked = given("fani", budi);
    Stage.the(Blocking.class).block(dewi, blocked);
    var citras = given("gita", citra);

    leaves(budi, null);
    handing.take(shop.company().workspace(), budi.id());

    for (var contact : List.of(ayu, putOff, blocked)) {
      assertThat(assignee(contact)).isNull();
      assertThat(Shopfront.happened(dewi, contact, EventType.UNASSIGNED))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.subject()).isEqualTo(budi.id());
                assertThat(event.actor()).isNull();
                assertThat(event.source()).isEqualTo(Source.SYSTEM);
              });
    }
    assertThat(assignee(citras)).isEqualTo(citra.id());
    assertThat(Stage.the(ContactCards.class).open(dewi, putOff).snoozedUntil()).isNotNull();
  }

  @Test
  @Rule("ASG-14")
  void an_heir_gets_them_as_long_as_they_are_there_themselves() {
    leaves(budi, citra.id());

    assertThat(assignee(ayu)).isEqualTo(citra.id());
    assertThat(Shopfront.happened(dewi, ayu, EventType.ASSIGNED).getLast().subject())
        .isEqualTo(citra.id());

    memberships.restore(dewi, budi.id());
    leaves(citra, budi.id());
    assertThat(assignee(ayu)).isEqualTo(budi.id());
    tx.run(
        dewi,
        () -> {
          memberships.restore(dewi, citra.id());
          memberships.end(dewi, budi.id(), citra.id());
          memberships.end(dewi, citra.id());
        });
    Shopfront.emptied(QueueName.HANDOVER);
    assertThat(assignee(ayu)).isNull();
  }

  @Test
  void more_than_are_moved_at_once_are_moved_all_the_same() {
    int many = HandingOver.AT_ONCE + 3;
    Company.run(
        """
        insert into contact (workspace_id, id, first_name, assignee_id, status_since, newest_key,
          oldest_key, last_entry_at, created_at)
        select ?, gen_random_uuid(), 'Nomor', ?, now(), now(), now(), now(), now()
        from generate_series(1, ?)\
        """,
        shop.company().workspace(),
        budi.id(),
        many);

    leaves(budi, null);

    assertThat(Company.number("select count(*) from contact where assignee_id = ?", budi.id()))
        .isZero();
    assertThat(
            Company.number(
                "select count(*) from event where type = 'UNASSIGNED' and subject_id = ?",
                budi.id()))
        .isEqualTo(many + 1);
  }

  @Test
  void whoever_is_a_member_again_keeps_what_they_were_given_since() {
    leaves(budi, null);
    memberships.restore(dewi, budi.id());
    triage.assign(dewi, ayu, budi.id());

    handing.take(shop.company().workspace(), budi.id());

    assertThat(assignee(ayu)).isEqualTo(budi.id());
  }

  @Test
  void what_was_not_ended_hands_nothing_over() {
    assertRefused("member.last-owner", () -> memberships.end(dewi, dewi.id()));
    triage.assign(dewi, ayu, dewi.id());
    Shopfront.emptied(QueueName.HANDOVER);

    assertThat(assignee(ayu)).isEqualTo(dewi.id());
  }

  @Test
  @Rule("ASG-14")
  void nobody_is_given_a_contact_in_the_moment_in_which_they_leave() throws Exception {
    var answer = whileLeaving(() -> triage.assign(dewi, ayu, citra.id()));

    assertThat(answer).containsInstanceOf(Refusal.class);
    assertThat(assignee(ayu)).isEqualTo(budi.id());
  }

  /** Citra's membership is ended and not committed yet when that is done. */
  private Optional<Throwable> whileLeaving(Runnable done) throws Exception {
    return Race.of(dewi, () -> memberships.end(dewi, citra.id()), dewi, done);
  }
}
