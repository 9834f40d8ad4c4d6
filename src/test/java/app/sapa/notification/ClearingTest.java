package app.sapa.notification;

import static app.sapa.Refusals.assertNotThere;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Cursor;
import app.sapa.conversation.Attention;
import app.sapa.conversation.Shopfront;
import app.sapa.conversation.Triage;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearingTest {
  private final Notices notices = Stage.the(Notices.class);
  private final Clearing clearing = Stage.the(Clearing.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer omar = shop.company().agent("Omar", Scope.OWN);

  private UUID givenToOmar(String who) {
    var contact = shop.hears(who, "Halo");
    Shopfront.emptied(QueueName.NOTICES);
    Stage.the(Triage.class).assign(dewi, contact, omar.id());
    Shopfront.emptied(QueueName.NOTICES);
    return contact;
  }

  @Test
  @Rule("NTF-08")
  void what_is_put_aside_is_read_and_in_another_tab_until_it_is_taken_back() {
    givenToOmar("ayu");
    givenToOmar("sari");
    assertThat(notices.unread(omar)).isEqualTo(2);
    var newest = Told.to(omar, NoticeTab.NEW).getFirst();

    clearing.archive(omar, newest.id());
    clearing.archive(omar, newest.id());
    assertThat(Told.to(omar, NoticeTab.NEW)).hasSize(1).doesNotContain(newest);
    assertThat(Told.to(omar, NoticeTab.ARCHIVED)).extracting(Notice::id).containsOnly(newest.id());
    assertThat(Told.to(omar, NoticeTab.ALL)).hasSize(2);
    assertThat(notices.unread(omar)).isEqualTo(1);

    clearing.unarchive(omar, newest.id());
    assertThat(Told.to(omar, NoticeTab.NEW)).hasSize(2);
    assertThat(notices.unread(omar)).isEqualTo(1);
  }

  @Test
  @Rule("NTF-08")
  void all_that_one_has_looked_at_are_put_aside_together_and_taken_back_together() {
    givenToOmar("ayu");
    var looked = Told.to(omar).getFirst().at();
    givenToOmar("sari");

    clearing.archiveAll(omar, looked);
    assertThat(Told.to(omar, NoticeTab.NEW)).hasSize(1);
    clearing.archiveAll(omar, Instant.now());
    assertThat(Told.to(omar, NoticeTab.NEW)).isEmpty();

    clearing.unarchiveAll(omar);
    assertThat(Told.to(omar, NoticeTab.NEW)).hasSize(2);
  }

  @Test
  @Rule("NTF-08")
  void who_goes_where_a_notice_leads_or_opens_the_contact_otherwise_has_read_it() {
    givenToOmar("ayu");
    var sari = givenToOmar("sari");
    var ofAyu = Told.to(omar).getLast();

    assertThat(clearing.open(omar, ofAyu.id()).read()).isTrue();
    assertThat(notices.unread(omar)).isEqualTo(1);
    Stage.the(Attention.class).looks(omar, sari);
    assertThat(notices.unread(omar)).isZero();
  }

  @Test
  @Rule("VIS-13")
  void what_is_about_somebody_out_of_sight_is_not_there_until_they_are_back_in_it() {
    var ayu = givenToOmar("ayu");
    var notice = Told.to(omar).getFirst().id();

    Told.belongs(ayu, dewi);
    assertThat(Told.to(omar)).isEmpty();
    assertThat(notices.unread(omar)).isZero();
    assertThat(notices.toShow(omar, Instant.EPOCH)).isEmpty();
    assertNotThere(() -> clearing.open(omar, notice));
    assertNotThere(() -> clearing.archive(omar, notice));
    clearing.archiveAll(omar, Instant.now());

    Told.belongs(ayu, omar);
    assertThat(Told.to(omar, NoticeTab.NEW)).hasSize(1);
  }

  @Test
  void nobody_reads_or_clears_what_another_member_was_told() {
    givenToOmar("ayu");
    var notice = Told.to(omar).getFirst().id();

    assertNotThere(() -> clearing.open(dewi, notice));
    assertNotThere(() -> clearing.unarchive(dewi, notice));
    assertThat(Told.to(dewi)).extracting(Notice::id).doesNotContain(notice);
    clearing.archiveAll(dewi, Instant.now());
    assertThat(notices.unread(omar)).isEqualTo(1);
  }

  @Test
  void pages_follow_each_other_without_a_gap_and_more_than_a_hundred_are_not_counted() {
    var ayu = givenToOmar("ayu");
    Company.run(
        """
        insert into notice (workspace_id, id, membership_id, contact_id, kind, subject_id, browser,
          at) select ?, gen_random_uuid(), ?, ?, 'ASSIGNED', gen_random_uuid(), true,
            now() - (n / 3) * interval '1 second' from generate_series(1, 120) as n\
        """,
        shop.company().workspace(),
        omar.id(),
        ayu);

    var ids = new ArrayList<UUID>();
    @Nullable Cursor after = null;
    do {
      var page = notices.page(omar, NoticeTab.NEW, after, 25);
      page.items().forEach(each -> ids.add(each.id()));
      after = page.next();
    } while (after != null);
    assertThat(ids).hasSize(121).doesNotHaveDuplicates();
    assertThat(notices.unread(omar)).isEqualTo(Notices.MANY);
  }

  @Test
  void what_was_read_ninety_days_ago_is_swept_away_and_nothing_else() {
    givenToOmar("ayu");
    var sari = givenToOmar("sari");
    var putu = givenToOmar("putu");
    Company.run(
        "update notice set at = at - interval '1 year', read_at = now() - interval '90 days'"
            + " where contact_id = ?",
        sari);
    Company.run(
        "update notice set read_at = now() - interval '89 days' where contact_id = ?", putu);

    Stage.the(OldNotices.class).run();

    assertThat(Told.to(omar)).extracting(Notice::contact).hasSize(2).doesNotContain(sari);
  }
}
