package app.sapa.bulk;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.contact.Criterion;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.contact.Selected;
import app.sapa.conversation.ClosingNote;
import app.sapa.conversation.Deed;
import app.sapa.conversation.Deeds;
import app.sapa.conversation.Shopfront;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Look;
import app.sapa.people.Viewer;
import app.sapa.work.QueueName;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BulkTest {
  private static final Deed CLOSE = new Deed.Close(ClosingNote.NONE);
  private static final Selected EVERYONE = new Selected.Whole(new Criterion.Everyone());

  private final Bulk bulk = Stage.the(Bulk.class);
  private final Shopfront shop = Shopfront.open();
  private final Viewer dewi = shop.company().owner("Dewi");
  private final Viewer budi = shop.company().agent("Budi", Scope.OWN);
  private final UUID ayu = shop.hears("ayu", "Halo");
  private final UUID sari = shop.hears("sari", "Halo");

  private BulkRun worked(Viewer viewer, Deed deed, Selected selected) {
    return settled(viewer, bulk.start(viewer, deed, selected));
  }

  private BulkRun settled(Viewer viewer, UUID run) {
    Shopfront.emptied(QueueName.BULK);
    return bulk.of(viewer, run);
  }

  private long open() {
    return Company.number(
        "select count(*) from contact where workspace_id = ? and status = 'OPEN'",
        shop.company().workspace());
  }

  private void assign(UUID contact, Viewer to) {
    Stage.the(Deeds.class).one(dewi, contact, new Deed.Assign(to.id()));
  }

  /** More than are locked together. */
  private void arrive(int many) {
    Company.run(
        """
        insert into contact (workspace_id, id, version, first_name, last_name, folded_name, status,
          status_since, created_at, last_entry_at, last_incoming_at, last_closed_at, newest_key,
          oldest_key, assignee_id)
        select workspace_id, gen_random_uuid(), 0, 'Visitor ' || n, '', 'visitor ' || n, 'NONE',
          created_at, created_at, created_at, last_incoming_at, last_closed_at, newest_key,
          oldest_key, null
        from contact cross join generate_series(1, ?) n where id = ?\
        """,
        many,
        ayu);
  }

  @Test
  @Rule("QACT-01")
  void a_whole_result_is_done_also_what_does_not_fit_one_transaction_and_is_counted() {
    arrive(250);

    var run = worked(dewi, new Deed.Assign(budi.id()), EVERYONE);

    assertThat(run.state()).isEqualTo(BulkRun.State.DONE);
    assertThat(List.of(run.total(), run.changed(), run.same(), run.refused()))
        .containsExactly(252, 252, 0, 0);
    assertThat(
            Company.number(
                "select count(*) from event where workspace_id = ? and type = 'ASSIGNED'",
                shop.company().workspace()))
        .isEqualTo(252);
    assertThat(Company.number("select count(*) from contact where assignee_id = ?", budi.id()))
        .isEqualTo(252);
  }

  @Test
  @Rule("ASG-12")
  void everybody_whom_saved_conditions_mean_is_given_to_a_member_in_one_action() {
    Stage.the(Deeds.class).one(dewi, sari, CLOSE);
    var nia = shop.hears("nia", "Halo");
    Stage.the(Deeds.class).one(dewi, nia, new Deed.Block());
    var open = new Filter.Condition("status", Operator.HAS_ANY, List.of("open"));
    var inbox =
        new Inbox.Custom(Stage.the(CustomInboxes.class).create(dewi, "Masih terbuka", open));

    var meant = Stage.the(ConversationList.class).meant(dewi, inbox, Look.FIRST, Filter.everyone());
    var run = worked(dewi, new Deed.Assign(budi.id()), new Selected.Whole(meant));

    assertThat(List.of(run.total(), run.changed())).containsExactly(1, 1);
    assertThat(Company.number("select count(*) from contact where assignee_id = ?", budi.id()))
        .isOne();
    assertThat(Company.number("select count(assignee_id) from contact where id = ?", ayu)).isOne();
  }

  @Test
  @Rule("OIN-06")
  void each_is_told_of_what_became_of_it_and_why_not() {
    Stage.the(Deeds.class).one(dewi, ayu, new Deed.Block());
    Stage.the(Deeds.class).one(dewi, sari, CLOSE);
    var nia = shop.hears("nia", "Halo");

    var run = worked(dewi, CLOSE, new Selected.These(List.of(ayu, sari, nia)));

    assertThat(List.of(run.changed(), run.same(), run.refused())).containsExactly(1, 1, 1);
    assertThat(bulk.left(dewi, run.id()))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.contact()).isEqualTo(ayu);
              assertThat(left.reason()).isEqualTo("conversation.blocked");
            });
  }

  @Test
  void all_of_it_is_taken_back_but_what_somebody_has_gone_on_from() {
    var run = worked(dewi, CLOSE, EVERYONE);
    assertThat(open()).isZero();
    shop.hears("sari", "Satu lagi");

    bulk.undo(dewi, run.id());
    var undone = settled(dewi, run.id());
    bulk.undo(dewi, run.id());

    assertThat(undone.state()).isEqualTo(BulkRun.State.UNDONE);
    assertThat(undone.takenBack()).isEqualTo(1);
    assertThat(open()).isEqualTo(2);
    assertThat(bulk.left(dewi, run.id()))
        .singleElement()
        .satisfies(left -> assertThat(left.contact()).isEqualTo(sari));
  }

  @Test
  @Rule("VIS-13")
  void an_agent_reaches_no_more_by_a_whole_result_than_by_hand() {
    assign(ayu, budi);

    var run = worked(budi, CLOSE, EVERYONE);
    assertThat(run.total()).isEqualTo(1);
    assertThat(open()).isEqualTo(1);

    assertNotThere(() -> bulk.start(budi, CLOSE, new Selected.These(List.of(sari))));
    assertNotThere(
        () ->
            bulk.start(
                budi, CLOSE, new Selected.Whole(new Criterion.AssignedToAny(Set.of(dewi.id())))));
  }

  @Test
  void an_agent_who_gives_many_away_is_told_of_all_of_them() {
    IntStream.range(0, 3).forEach(n -> assign(shop.hears("mine-" + n, "Halo"), budi));

    var run = worked(budi, new Deed.Assign(dewi.id()), EVERYONE);

    assertThat(List.of(run.total(), run.changed(), run.refused())).containsExactly(3, 3, 0);
    bulk.undo(budi, run.id());
    assertThat(settled(budi, run.id()).takenBack()).isZero();
  }

  @Test
  void whoever_goes_out_of_sight_before_their_turn_is_left_alone() {
    assign(ayu, budi);
    var id = bulk.start(budi, CLOSE, EVERYONE);
    Shopfront.emptied(QueueName.BULK);
    Company.run("update bulk_run set state = 'RUNNING', changed = 0 where id = ?", id);
    Company.run("update bulk_item set state = 'WAITING' where run_id = ?", id);
    Stage.the(Deeds.class).one(dewi, ayu, new Deed.Open());
    assign(ayu, dewi);

    Stage.the(BulkWork.class).take(shop.company().workspace(), id);

    assertThat(bulk.of(budi, id).refused()).isEqualTo(1);
    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
  }

  @Test
  void work_of_somebody_who_has_left_ends() {
    var id = bulk.start(dewi, CLOSE, EVERYONE);
    Shopfront.emptied(QueueName.BULK);
    Company.run("update bulk_run set state = 'RUNNING' where id = ?", id);
    Company.run("update bulk_item set state = 'WAITING' where run_id = ?", id);
    Stage.the(Deeds.class).one(dewi, ayu, new Deed.Open());
    Company.run("update membership set active = false where id = ?", dewi.id());

    Stage.the(BulkWork.class).take(shop.company().workspace(), id);

    assertThat(Shopfront.conversations(ayu, "OPEN")).isEqualTo(1);
    assertThat(
            Company.number(
                "select count(*) from bulk_item where run_id = ? and reason = 'bulk.starter-left'",
                id))
        .isEqualTo(2);
  }

  @Test
  void what_can_be_done_to_nobody_is_refused_before_it_begins() {
    assertRefused(
        "assignment.no-such-member",
        () -> bulk.start(dewi, new Deed.Assign(UUID.randomUUID()), EVERYONE));
    assertThat(
            Company.number(
                "select count(*) from bulk_run where workspace_id = ?", shop.company().workspace()))
        .isZero();
  }

  @Test
  void somebody_elses_work_is_not_there() {
    var run = worked(dewi, CLOSE, EVERYONE);
    assertNotThere(() -> bulk.of(budi, run.id()));
    assertNotThere(() -> bulk.undo(budi, run.id()));
    assertNotThere(() -> bulk.stop(budi, run.id()));
    assertNotThere(() -> bulk.left(budi, run.id()));
  }

  @Test
  void old_work_is_swept_away_and_what_it_did_stays() {
    var run = worked(dewi, CLOSE, EVERYONE);
    Stage.the(OldRuns.class).run();
    assertThat(bulk.of(dewi, run.id()).changed()).isEqualTo(2);
    Company.run(
        "update bulk_run set started_at = now() - interval '31 days' where id = ?", run.id());

    Stage.the(OldRuns.class).run();

    assertNotThere(() -> bulk.of(dewi, run.id()));
    assertThat(open()).isZero();
  }
}
