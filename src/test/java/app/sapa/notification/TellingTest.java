package app.sapa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Overheard;
import app.sapa.PastWalls;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Ids;
import app.sapa.bulk.Bulk;
import app.sapa.contact.Criterion;
import app.sapa.contact.Selected;
import app.sapa.conversation.Blocking;
import app.sapa.conversation.Commenting;
import app.sapa.conversation.Deed;
import app.sapa.conversation.ReadPointers;
import app.sapa.conversation.Reply;
import app.sapa.conversation.Replying;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Snoozing;
import app.sapa.conversation.Triage;
import app.sapa.conversation.Waking;
import app.sapa.people.Memberships;
import app.sapa.people.Switching;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Switch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingTest {
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.ALL);
  private final Viewer omar = shop.company().agent("Omar", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");

  private static void comment(Viewer author, UUID contact, String text) {
    Stage.the(Commenting.class).add(author, contact, Ids.next(Stage.the(Clock.class)), text);
  }

  private void putOffByDewi() {
    Stage.the(Snoozing.class).snooze(dewi, ayu, Instant.now().plus(Duration.ofDays(1)));
  }

  private void comesBack() {
    Company.run("update contact set snoozed_until = now() where id = ?", ayu);
    Stage.the(Waking.class).run();
  }

  private void chooses(Viewer viewer, NoticeKind kind, NoticeWay way) {
    Stage.the(NoticeChoices.class).choose(viewer, kind, way);
  }

  @Test
  @Rule("NTF-05")
  void a_message_of_nobodys_contact_is_told_to_all_who_may_see_it_but_those_who_turned_it_off() {
    assertThat(Told.kinds(dewi)).containsExactly(NoticeKind.UNASSIGNED_MESSAGE);
    assertThat(Told.kinds(budi)).containsExactly(NoticeKind.UNASSIGNED_MESSAGE);
    assertThat(Told.kinds(omar)).isEmpty();

    chooses(budi, NoticeKind.UNASSIGNED_MESSAGE, NoticeWay.OFF);
    var sari = shop.hears("sari", "Halo");

    assertThat(Told.to(dewi)).extracting(Notice::contact).contains(sari);
    assertThat(Told.to(budi)).extracting(Notice::contact).doesNotContain(sari);
  }

  @Test
  @Rule("NTF-06")
  void many_contacts_given_at_once_are_told_once_with_their_number_until_that_is_taken_back() {
    var bulk = Stage.the(Bulk.class);
    shop.hears("sari", "Halo");
    shop.hears("tono", "Halo");
    assertThat(Told.kinds(budi)).contains(NoticeKind.UNASSIGNED_MESSAGE);

    var run =
        bulk.start(dewi, new Deed.Assign(omar.id()), new Selected.Whole(new Criterion.Everyone()));
    Shopfront.emptied(QueueName.BULK);

    assertThat(Told.to(omar))
        .singleElement()
        .returns(NoticeKind.ASSIGNED, Notice::kind)
        .returns(3, Notice::many)
        .returns("Dewi", Notice::actor);
    assertThat(Told.kinds(budi)).isEmpty();

    bulk.undo(dewi, run);
    Shopfront.emptied(QueueName.BULK);
    assertThat(PastWalls.texts("select id::text from notice where membership_id = ?", omar.id()))
        .isEmpty();
  }

  @Test
  @Rule("NTF-04")
  void a_message_of_somebodys_contact_is_told_to_them_alone() {
    var putu = shop.hears("putu", "Halo");
    Told.belongs(putu, omar);
    Stage.the(ReadPointers.class).read(dewi, putu, 1);
    Told.aMinutePasses(dewi);

    shop.hears("putu", "Masih di sana?");

    assertThat(Told.kinds(omar)).containsExactly(NoticeKind.NEW_MESSAGE);
    assertThat(Told.to(dewi))
        .filteredOn(notice -> notice.contact().equals(putu))
        .allMatch(Notice::read);
  }

  @Test
  void however_many_messages_come_there_is_one_notice_and_it_comes_up_again() {
    Told.belongs(ayu, omar);
    for (int i = 0; i < 5; i++) {
      shop.hears("ayu", "Halo? " + i);
    }
    var first = Told.to(omar);
    assertThat(first).singleElement().matches(notice -> !notice.read());

    Stage.the(ReadPointers.class).read(omar, ayu, 6);
    assertThat(Told.to(omar)).singleElement().matches(Notice::read);
    Stage.the(Clearing.class).archive(omar, first.getFirst().id());
    shop.hears("ayu", "Satu lagi");

    assertThat(Told.to(omar, NoticeTab.NEW))
        .singleElement()
        .matches(notice -> !notice.read() && notice.id().equals(first.getFirst().id()));
  }

  @Test
  void members_are_told_together_and_a_message_they_have_read_is_not_told() {
    for (int i = 0; i < 20; i++) {
      shop.company().agent("Agen " + i, Scope.ALL);
    }
    var sari = shop.hears("sari", "Halo");
    Shopfront.emptied(QueueName.NOTICES);
    var message = PastWalls.texts("select id from message where contact_id = ?", sari).getFirst();
    Company.run("delete from notice where contact_id = ?", sari);
    Stage.the(ReadPointers.class).read(budi, sari, 1);

    var sent =
        Overheard.during(
            () ->
                Stage.the(Telling.class)
                    .take(shop.company().workspace(), UUID.fromString(message)));

    assertThat(sent).hasSizeLessThan(12);
    assertThat(Company.number("select count(*) from notice where contact_id = ?", sari))
        .isEqualTo(21);
    assertThat(Told.to(budi)).extracting(Notice::contact).doesNotContain(sari);
  }

  @Test
  @Rule("NTF-06")
  void who_is_given_a_contact_is_told_by_whom_and_who_takes_one_is_not() {
    var triage = Stage.the(Triage.class);
    triage.assign(dewi, ayu, omar.id());
    assertThat(Told.to(omar))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.kind()).isEqualTo(NoticeKind.ASSIGNED);
              assertThat(notice.actor()).isEqualTo("Dewi");
            });

    triage.assign(budi, ayu, budi.id());
    assertThat(Told.kinds(budi)).doesNotContain(NoticeKind.ASSIGNED);
    assertThat(Told.to(omar)).as("no longer theirs to see").isEmpty();
  }

  @Test
  void once_somebody_answers_nobody_is_told_any_more_that_it_waits() {
    assertThat(Told.kinds(budi)).containsExactly(NoticeKind.UNASSIGNED_MESSAGE);

    Stage.the(Replying.class).send(dewi, ayu, Reply.of(UUID.randomUUID(), "Halo juga"));

    assertThat(Told.to(budi)).isEmpty();
    assertThat(Told.to(dewi)).isEmpty();
  }

  @Test
  @Rule({"CMT-09", "NTF-07", "VIS-20"})
  void who_is_mentioned_is_told_where_if_they_may_see_it_and_never_by_themselves() {
    comment(dewi, ayu, "@Budi @Omar @Dewi the parcel 4711 is lost");

    assertThat(Told.to(budi))
        .filteredOn(notice -> notice.kind() == NoticeKind.MENTIONED)
        .singleElement()
        .satisfies(notice -> assertThat(notice.entry()).isNotNull());
    assertThat(Told.to(omar)).isEmpty();
    assertThat(Told.kinds(dewi)).doesNotContain(NoticeKind.MENTIONED);
    assertThat(PastWalls.texts("select n::text from notice n where contact_id = ?", ayu))
        .isNotEmpty()
        .noneMatch(row -> row.contains("4711") || row.contains("Halo"));
  }

  @Test
  @Rule({"SNZ-12", "SNZ-13", "NTF-01"})
  void when_a_snooze_ends_the_assignee_is_told_once_however_often_it_is_told() {
    Told.belongs(ayu, omar);
    putOffByDewi();
    comesBack();
    Stage.the(Waking.class).run();
    Shopfront.emptied(QueueName.NOTICES);
    var event =
        PastWalls.texts("select id from event where contact_id = ? and type = 'UNSNOOZED'", ayu);
    Stage.the(Telling.class).take(shop.company().workspace(), UUID.fromString(event.getFirst()));

    assertThat(event).hasSize(1);
    assertThat(Told.to(omar))
        .singleElement()
        .matches(notice -> notice.kind() == NoticeKind.SNOOZE_ENDED);
    assertThat(Stage.the(Notices.class).toShow(omar, Instant.EPOCH)).hasSize(1);
    assertThat(Told.kinds(dewi)).doesNotContain(NoticeKind.SNOOZE_ENDED);
  }

  @Test
  @Rule("SNZ-12")
  void of_nobodys_contact_who_put_it_off_is_told_and_of_one_brought_back_early_nobody() {
    putOffByDewi();
    Stage.the(Snoozing.class).unsnooze(budi, ayu);
    assertThat(Told.kinds(dewi)).doesNotContain(NoticeKind.SNOOZE_ENDED);

    putOffByDewi();
    comesBack();
    assertThat(Told.kinds(dewi)).contains(NoticeKind.SNOOZE_ENDED);
    assertThat(Told.kinds(budi)).doesNotContain(NoticeKind.SNOOZE_ENDED);
  }

  @Test
  @Rule("SNZ-14")
  void a_message_of_somebody_who_is_put_off_is_told() {
    Told.belongs(ayu, omar);
    putOffByDewi();
    shop.hears("ayu", "Masih di sana?");

    assertThat(Told.kinds(omar)).containsExactly(NoticeKind.NEW_MESSAGE);
  }

  @Test
  @Rule("BLK-14")
  void of_the_blocked_nobody_is_told() {
    Told.belongs(ayu, omar);
    Stage.the(Blocking.class).block(dewi, ayu);
    shop.hears("ayu", "Halo?");
    Stage.the(Triage.class).assign(dewi, ayu, budi.id());
    comment(dewi, ayu, "@Budi never again");

    assertThat(Told.to(omar)).isEmpty();
    assertThat(Told.kinds(budi))
        .doesNotContain(NoticeKind.ASSIGNED, NoticeKind.MENTIONED, NoticeKind.NEW_MESSAGE);
  }

  @Test
  @Rule("NTF-09")
  void until_members_choose_the_workspace_says_how_they_are_told() {
    var settle = Stage.the(Switching.class);
    settle.change(dewi, Switch.NOTIFY_NEW_MESSAGE, "OFF");
    Told.belongs(ayu, omar);
    shop.hears("ayu", "Halo?");
    assertThat(Told.to(omar)).isEmpty();

    chooses(omar, NoticeKind.NEW_MESSAGE, NoticeWay.CENTRE);
    shop.hears("ayu", "Halo?");
    assertThat(Told.to(omar)).hasSize(1);
    assertThat(Stage.the(Notices.class).toShow(omar, Instant.EPOCH)).isEmpty();
    var choices = Stage.the(NoticeChoices.class);
    assertThat(choices.of(omar).of(NoticeKind.NEW_MESSAGE)).isEqualTo(NoticeWay.CENTRE);
    assertThat(choices.of(budi).of(NoticeKind.NEW_MESSAGE)).isEqualTo(NoticeWay.OFF);
  }

  @Test
  void who_leaves_takes_their_notices_along_and_is_told_nothing_more() {
    assertThat(Told.to(budi)).isNotEmpty();

    Stage.the(Memberships.class).end(dewi, budi.id());
    shop.hears("sari", "Halo");

    assertThat(Told.to(budi)).isEmpty();
  }
}
