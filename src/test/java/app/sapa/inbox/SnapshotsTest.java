package app.sapa.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.NotThere;
import app.sapa.channel.Quietly;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Tx;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What members see in custom inboxes. */
class SnapshotsTest {
  private static final Filter OPEN = condition("status", Operator.HAS_ANY, "open");

  private final InboxScene scene = new InboxScene();
  private final CustomInboxes inboxes = Stage.the(CustomInboxes.class);
  private final Snapshots snapshots = Stage.the(Snapshots.class);

  private static Filter condition(String field, Operator operator, String... values) {
    return new Filter.Condition(field, operator, List.of(values));
  }

  private Inbox.Custom built(Filter filter) {
    var id = inboxes.create(scene.owner, "Built", filter);
    inboxes.share(scene.owner, id, Sharing.PUBLIC);
    return new Inbox.Custom(id);
  }

  @Test
  @Rule({"CIN-14", "CIN-22"})
  void it_stays_as_it_was_until_it_is_refreshed_and_its_rows_tell_what_is_so_now() {
    var budi = scene.contact("Budi");
    scene.contact("Citra");
    var box = built(OPEN);
    assertThat(scene.names(scene.owner, box)).containsExactly("Citra", "Budi");
    var first = snapshots.of(scene.owner, box, Look.FIRST);

    scene.isClosed(budi);
    scene.writes(scene.contact("Dewi"), "I am new");
    assertThat(scene.names(scene.owner, box)).containsExactly("Citra", "Budi");
    assertThat(scene.row(scene.owner, box, budi).status().name()).isEqualTo("CLOSED");
    assertThat(snapshots.of(scene.owner, box, Look.FIRST)).isEqualTo(first);

    var second = snapshots.refresh(scene.owner, box, Look.FIRST);
    assertThat(scene.names(scene.owner, box)).containsExactly("Dewi", "Citra");
    assertThat(second.taken()).isAfter(first.taken());
    assertThat(second.total()).isEqualTo(2);
    assertThat(scene.holds(scene.owner, box, budi)).isFalse();
  }

  @Test
  @Rule("CIN-16")
  void two_viewers_of_one_inbox_see_each_their_own_part() {
    var adi = scene.company.agent("Adi", Scope.OWN);
    var box = built(OPEN);
    var adis = scene.contactOf(adi, "Budi");
    scene.contact("Citra");

    assertThat(scene.names(scene.owner, box)).containsExactly("Citra", "Budi");
    assertThat(scene.names(adi, box)).containsExactly("Budi");
    assertThat(snapshots.of(adi, box, Look.FIRST).total()).isEqualTo(1);
    assertThat(preview(adi, OPEN)).containsExactly("Budi");
    assertThat(InboxScene.list().count(adi, OPEN)).isEqualTo(1);
    assertThat(InboxScene.list().count(scene.owner, OPEN)).isEqualTo(2);

    scene.unassign(adis);
    assertThat(scene.names(adi, box)).as("without a refresh").isEmpty();
    assertThat(scene.holds(adi, box, adis)).isFalse();
  }

  @Test
  @Rule("CIN-17")
  void the_blocked_are_in_none_also_when_they_were_blocked_after_the_refresh() {
    var box =
        built(
            new Filter.Group(Filter.Joined.ANY, List.of(OPEN, condition("blocked", Operator.YES))));
    scene.block(scene.contact("Budi"));
    var citra = scene.contact("Citra");
    assertThat(scene.names(scene.owner, box)).containsExactly("Citra");

    scene.block(citra);
    assertThat(scene.names(scene.owner, box)).isEmpty();
    assertThat(scene.holds(scene.owner, box, citra)).isFalse();
    assertThat(preview(scene.owner, condition("blocked", Operator.YES))).isEmpty();
  }

  @Test
  @Rule("CIN-20")
  void status_unreplied_and_order_work_as_in_any_other_inbox() {
    var box = built(condition("blocked", Operator.NO));
    var budi = scene.contact("Budi");
    scene.contact("Citra");
    scene.isClosed(scene.contact("Dewi"));
    scene.answers(scene.owner, budi, "Here I am");
    var open = Look.FIRST.in(Look.Status.OPEN);

    for (var look :
        List.of(
            Look.FIRST,
            Look.FIRST.by(Look.Order.OLDEST),
            open,
            open.toggled(),
            open.by(Look.Order.LONGEST),
            open.by(Look.Order.SHORTEST),
            Look.FIRST.in(Look.Status.CLOSED))) {
      assertThat(scene.names(scene.owner, box, look))
          .as(look.toString())
          .isEqualTo(scene.names(scene.owner, InboxScene.ALL, look))
          .isNotEmpty();
    }
  }

  @Test
  @Rule({"CIN-13", "FILT-10"})
  void what_a_filter_lists_before_it_is_saved_is_what_the_saved_inbox_lists() {
    scene.contact("Budi");
    scene.isClosed(scene.contact("Citra"));
    scene.contact("Dewi");

    assertThat(preview(scene.owner, OPEN)).containsExactly("Dewi", "Budi");
    assertThat(scene.names(scene.owner, built(OPEN))).containsExactly("Dewi", "Budi");
  }

  @Test
  void after_a_refresh_no_other_look_shows_what_is_older() {
    var box = built(OPEN);
    scene.contact("Budi");
    var oldest = Look.FIRST.by(Look.Order.OLDEST);
    assertThat(scene.names(scene.owner, box, oldest)).containsExactly("Budi");
    assertThat(scene.names(scene.owner, box)).containsExactly("Budi");
    scene.contact("Citra");

    snapshots.refresh(scene.owner, box, Look.FIRST);

    assertThat(scene.names(scene.owner, box, oldest)).containsExactly("Budi", "Citra");
  }

  @Test
  @Rule("CIN-15")
  void it_has_neither_dot_nor_count() {
    var box = built(OPEN);
    scene.contact("Budi");

    scene.opens(scene.owner, box);
    assertThat(Company.number("select count(*) from inbox_seen where inbox = ?", box.key()))
        .isZero();
    assertThat(Stage.the(Indicators.class).of(scene.owner, null).indicators())
        .doesNotContainKey(box);
    assertThat(scene.inboxes(scene.owner)).doesNotContain(box);
  }

  @Test
  void it_has_an_address_of_its_own() {
    var box = built(OPEN);

    assertThat(Inbox.of(box.key())).contains(box);
    assertThat(Stage.the(Inboxes.class).open(scene.owner, box.key()))
        .isEqualTo(new Inboxes.Named(box, "Built"));
  }

  @Test
  void a_changed_filter_is_seen_by_whoever_looks_next() {
    var agent = scene.agent("Adi");
    var box = built(OPEN);
    scene.isClosed(scene.contact("Budi"));
    assertThat(scene.names(agent, box)).isEmpty();

    inboxes.change(scene.owner, box.id(), condition("status", Operator.HAS_NONE, "open"));

    assertThat(scene.names(agent, box)).containsExactly("Budi");
  }

  @Test
  void what_an_older_filter_meant_does_not_outlive_it() throws Exception {
    var box = built(OPEN);
    scene.isClosed(scene.contact("Budi"));
    scene.contact("Citra");

    try (var other = Executors.newSingleThreadExecutor()) {
      var change =
          Stage.the(Tx.class)
              .in(
                  scene.owner,
                  () -> {
                    snapshots.refresh(scene.owner, box, Look.FIRST);
                    var closed = condition("status", Operator.HAS_NONE, "open");
                    var later = other.submit(() -> inboxes.change(scene.owner, box.id(), closed));
                    Quietly.until(SnapshotsTest::somebodyWaits);
                    return later;
                  });
      change.get();
    }

    assertThat(scene.names(scene.owner, box)).containsExactly("Budi");
  }

  private static boolean somebodyWaits() {
    return Company.number(
            "select count(*) from pg_locks where not granted and locktype = 'transactionid'")
        > 0;
  }

  @Test
  @Rule("CIN-21")
  void a_broken_condition_shows_nobody_instead_of_everybody() {
    var tag = UUID.randomUUID();
    Company.run(
        "insert into tag (workspace_id, id, name, folded_name) values (?, ?, 'VIP', 'vip')",
        scene.company.workspace(),
        tag);
    scene.contact("Budi");
    var box = built(condition("tag", Operator.HAS_NONE, tag.toString()));
    assertThat(scene.names(scene.owner, box)).containsExactly("Budi");

    Company.run("delete from tag where id = ?", tag);
    snapshots.refresh(scene.owner, box, Look.FIRST);

    assertThat(scene.names(scene.owner, box)).isEmpty();
  }

  @Test
  void without_the_inbox_there_is_no_snapshot_of_it() {
    var box = built(OPEN);
    var agent = scene.agent("Adi");
    scene.contact("Budi");
    assertThat(scene.names(agent, box)).containsExactly("Budi");
    inboxes.share(scene.owner, box.id(), Sharing.PRIVATE);

    for (Runnable asked :
        List.<Runnable>of(
            () -> scene.names(agent, box),
            () -> snapshots.of(agent, box, Look.FIRST),
            () -> snapshots.refresh(agent, box, Look.FIRST))) {
      assertThatExceptionOfType(NotThere.class).isThrownBy(asked::run);
    }
    assertThat(InboxScene.list().rows(agent, box, Look.FIRST, ids(InboxScene.ALL))).isEmpty();
  }

  private List<UUID> ids(Inbox inbox) {
    return InboxScene.list().page(scene.owner, inbox, Look.FIRST, null, 100).items().stream()
        .map(ListRow::id)
        .toList();
  }

  @Test
  void pages_put_together_are_the_snapshot_also_when_most_went_out_of_sight() {
    var crowd = new Crowd().settled();
    var id = inboxes.create(crowd.owner, "Crowd", OPEN);
    inboxes.share(crowd.owner, id, Sharing.PUBLIC);
    var box = new Inbox.Custom(id);

    for (var look :
        List.of(
            Look.FIRST,
            Look.FIRST.by(Look.Order.OLDEST),
            Look.FIRST.in(Look.Status.OPEN).by(Look.Order.LONGEST))) {
      assertThat(walked(crowd, crowd.owner, box, look))
          .isEqualTo(walked(crowd, crowd.owner, InboxScene.ALL, look))
          .hasSize(Crowd.SIZE);
      assertThat(walked(crowd, crowd.restricted, box, look))
          .isEqualTo(walked(crowd, crowd.restricted, InboxScene.ALL, look))
          .hasSize(Crowd.SOLD_TO);
    }

    Company.run(
        "update contact set blocked_at = now() where workspace_id = ? and abs(hashtext(id::text)) %"
            + " 50 > 0",
        crowd.company.workspace());
    assertThat(walked(crowd, crowd.owner, box, Look.FIRST))
        .isEqualTo(walked(crowd, crowd.owner, InboxScene.ALL, Look.FIRST))
        .hasSizeBetween(10, 200);
  }

  @Test
  void a_page_takes_two_statements() {
    var box = built(OPEN);
    scene.contact("Budi");
    scene.names(scene.owner, box);
    var tx = Stage.the(Tx.class);

    int sent =
        tx.in(
            scene.owner,
            () -> {
              scene.names(scene.owner, box);
              return tx.statements();
            });

    assertThat(sent).isEqualTo(2);
  }

  private static List<UUID> walked(Crowd crowd, Viewer viewer, Inbox inbox, Look look) {
    return crowd.pages(viewer, inbox, look, 97, read -> {}).stream()
        .flatMap(List::stream)
        .map(ListRow::id)
        .toList();
  }

  private static List<String> preview(Viewer viewer, Filter filter) {
    return InboxScene.list().preview(viewer, filter, Look.FIRST, 10).stream()
        .map(ListRow::name)
        .toList();
  }
}
