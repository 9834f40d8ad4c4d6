package app.sapa.contact;

import static app.sapa.Refusals.assertNotThere;
import static app.sapa.Refusals.assertRefused;
import static app.sapa.contact.FilterScene.any;
import static app.sapa.contact.FilterScene.is;
import static app.sapa.contact.FilterScene.none;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Refusals;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Caption;
import app.sapa.conversation.Blocking;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.AuditEntry;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The segments that a workspace keeps, and whom each of them means. */
class SegmentsTest {
  private static final Segment ALL = new Segment.All();
  private static final Segment BLOCKED = new Segment.Blocked();

  private final FilterScene scene = new FilterScene();
  private final Viewer owner = scene.owner;
  private final Viewer manager = scene.company.manager("Mira");
  private final Segments segments = Stage.the(Segments.class);
  private final ContactTable table = Stage.the(ContactTable.class);
  private final Blocking blocking = Stage.the(Blocking.class);

  private Segment.Saved made(String name, Filter filter) {
    return opened(segments.create(owner, name, filter));
  }

  private Segment.Saved opened(UUID id) {
    return (Segment.Saved) segments.open(owner, Segment.SAVED + id);
  }

  private List<String> names(Segment segment) {
    var byName = new ContactOrder(ContactOrder.By.NAME, false);
    var rows = table.page(owner, segment, byName, null, 100).rows();
    assertThat(table.count(owner, segment)).isEqualTo(rows.size());
    return rows.stream().map(ContactRow::name).toList();
  }

  @Test
  @Rule("SEG-01")
  void a_segment_is_a_name_and_conditions_and_holds_whom_they_mean() {
    scene.contact("Ayu", "language", "id");
    scene.contact("Budi", "language", "en");
    scene.contact("Citra", "country", "SG");
    var filter = any(is("language", Operator.IS, "id"), is("country", Operator.IS, "SG"));

    var segment = made("  Dekat ", filter);

    assertThat(segment.name()).isEqualTo("Dekat");
    assertThat(segment.filter()).isEqualTo(filter);
    assertThat(names(segment)).containsExactly("Ayu", "Citra");
    assertThat(names(ALL)).containsExactly("Ayu", "Budi", "Citra");
    assertThat(segments.all(manager)).containsExactly(segment);
  }

  @Test
  @Rule("SEG-08")
  void whoever_comes_to_meet_the_conditions_is_in_it_and_whoever_no_more_does_is_not() {
    var vip = scene.tag("VIP");
    var ayu = scene.contact("Ayu");
    var segment = made("Very important", is("tag", Operator.HAS_ANY, vip));
    assertThat(names(segment)).isEmpty();

    scene.tagged(ayu, vip);
    scene.tagged(scene.contact("Budi"), vip);
    assertThat(names(segment)).containsExactly("Ayu", "Budi");

    Company.run("delete from contact_tag where contact_id = ?", ayu);
    assertThat(names(segment)).containsExactly("Budi");
    assertThat(table.rows(owner, segment, ContactOrder.FIRST, List.of(ayu))).isEmpty();
  }

  @Test
  @Rule({"BLK-06", "SEG-09"})
  void a_blocked_contact_is_in_no_segment_but_the_blocked_one_whatever_its_filter_says() {
    var ayu = scene.contact("Ayu");
    scene.contact("Budi");
    var everybody = made("Everybody", Filter.everyone());
    var asksForBlocked = made("Asks for them", is("blocked", Operator.YES));
    var either =
        made("Either way", any(is("blocked", Operator.YES), none(is("blocked", Operator.YES))));
    assertThat(names(BLOCKED)).isEmpty();

    blocking.block(owner, ayu);

    assertThat(names(BLOCKED)).containsExactly("Ayu");
    for (var segment : List.of(ALL, everybody, either)) {
      assertThat(names(segment)).as(segment.key()).containsExactly("Budi");
    }
    assertThat(names(asksForBlocked)).isEmpty();
    assertThat(table.count(owner, is("blocked", Operator.YES))).isZero();
  }

  @Test
  @Rule({"BLK-13", "SEG-09"})
  void once_unblocked_a_contact_is_back_in_all_and_in_those_whose_filters_mean_it() {
    var ayu = scene.contact("Ayu", "language", "id");
    var theirs = made("Speaks Indonesian", is("language", Operator.IS, "id"));
    var others = made("Speaks English", is("language", Operator.IS, "en"));
    blocking.block(owner, ayu);
    assertThat(names(theirs)).isEmpty();

    blocking.unblock(owner, ayu);

    assertThat(names(ALL)).containsExactly("Ayu");
    assertThat(names(theirs)).containsExactly("Ayu");
    assertThat(names(others)).isEmpty();
    assertThat(names(BLOCKED)).isEmpty();
  }

  @Test
  void they_are_listed_by_name_and_no_two_are_called_alike_whatever_the_case() {
    made("beta", Filter.everyone());
    var alpha = made("Älpha", Filter.everyone());

    assertThat(segments.all(owner))
        .extracting(Segment.Saved::name)
        .containsExactly("Älpha", "beta");
    for (var name : List.of("BETA", " beta ")) {
      assertRefused("segment.name-taken", () -> made(name, Filter.everyone()));
      assertRefused(
          "segment.name-taken", () -> segments.change(owner, alpha, name, Filter.everyone()));
    }
    segments.change(owner, alpha, "ÄLPHA", Filter.everyone());
    assertThat(opened(alpha.id()).name()).isEqualTo("ÄLPHA");
  }

  @Test
  void a_name_is_neither_empty_nor_endless() {
    var longest = "n".repeat(Caption.LONGEST_NAME);
    made(longest, Filter.everyone());

    assertRefused("segment.name-empty", () -> made(" \0\t", Filter.everyone()));
    assertRefused("segment.name-too-long", () -> made(longest + "n", Filter.everyone()));
    assertThat(segments.all(owner)).hasSize(1);
  }

  @Test
  void a_filter_beyond_the_limits_is_not_kept() {
    Filter deep = is("unreplied", Operator.YES);
    for (int i = 0; i <= Filter.DEEPEST; i++) {
      deep = FilterScene.all(deep);
    }
    var tooDeep = deep;

    assertRefused("filter.too-large", () -> made("Deep", tooDeep));
    assertThat(segments.all(owner)).isEmpty();
  }

  @Test
  void the_later_of_two_editors_is_told_and_changes_nothing() {
    var seen = made("Late payers", Filter.everyone());
    var mine = is("unreplied", Operator.YES);

    segments.change(manager, seen, "Waiting", mine);
    assertRefused(
        "segment.overtaken", () -> segments.change(owner, seen, "Overdue", Filter.everyone()));

    assertThat(opened(seen.id()).name()).isEqualTo("Waiting");
    assertThat(opened(seen.id()).filter()).isEqualTo(mine);
    segments.change(owner, opened(seen.id()), "Overdue", mine);
    assertThat(opened(seen.id()).name()).isEqualTo("Overdue");
  }

  @Test
  void deleted_it_is_gone_for_everybody_and_its_contacts_stay() {
    scene.contact("Ayu");
    var segment = made("Everybody", Filter.everyone());

    segments.delete(manager, segment.id());

    assertNotThere(() -> opened(segment.id()));
    assertNotThere(() -> segments.delete(owner, segment.id()));
    assertNotThere(() -> segments.change(owner, segment, "Again", Filter.everyone()));
    assertThat(names(ALL)).containsExactly("Ayu");
    made("Everybody", Filter.everyone());
  }

  @Test
  void what_asks_for_a_tag_that_is_gone_means_nobody_and_needs_attention() {
    var vip = scene.tag("VIP");
    scene.contact("Ayu");
    var segment = made("Not very important", is("tag", Operator.HAS_NONE, vip));
    assertThat(names(segment)).containsExactly("Ayu");

    Company.run("delete from tag where id = ?", vip);

    assertThat(names(segment)).isEmpty();
    assertThat(scene.fields().needsAttention(opened(segment.id()).filter())).isTrue();
  }

  @Test
  void another_workspaces_segments_are_not_there() {
    var segment = made("Ours", Filter.everyone());
    var stranger = Stage.company().owner("Olaf");

    assertThat(segments.all(stranger)).isEmpty();
    for (var attempt :
        List.<ThrowingCallable>of(
            () -> segments.open(stranger, segment.key()),
            () -> segments.change(stranger, segment, "Theirs", Filter.everyone()),
            () -> segments.delete(stranger, segment.id()))) {
      assertNotThere(attempt);
    }
    assertThat(segments.create(stranger, "Ours", Filter.everyone())).isNotNull();
    assertThat(opened(segment.id())).isEqualTo(segment);
  }

  @Test
  @Rule("VIS-21")
  void to_agents_there_are_neither_segments_nor_a_table_of_contacts_whatever_they_see() {
    var segment = made("Everybody", Filter.everyone());
    var ayu = scene.contact("Ayu");
    for (var scope : Scope.values()) {
      var agent = scene.company.agent("Agent " + scope, scope, "Sales");
      List.<ThrowingCallable>of(
              () -> segments.all(agent),
              () -> segments.open(agent, ALL.key()),
              () -> segments.open(agent, segment.key()),
              () -> segments.create(agent, "Mine", Filter.everyone()),
              () -> segments.change(agent, segment, "Mine", Filter.everyone()),
              () -> segments.delete(agent, segment.id()),
              () -> table.page(agent, ALL, ContactOrder.FIRST, null, 9),
              () -> table.rows(agent, ALL, ContactOrder.FIRST, List.of(ayu)),
              () -> table.count(agent, ALL),
              () -> table.count(agent, Filter.everyone()))
          .forEach(Refusals::assertNotThere);
    }
    assertThat(segments.all(manager)).containsExactly(segment);
    assertThat(table.count(manager, ALL)).isEqualTo(1);
  }

  @Test
  void nobody_makes_more_than_there_may_be() {
    Company.run(
        """
        insert into segment (workspace_id, id, name, folded_name, filter, created_at)
        select ?, gen_random_uuid(), 'S' || i, 's' || i, '{}', now() from generate_series(1, ?) i\
        """,
        scene.company.workspace(),
        Segments.MOST);

    assertRefused("segment.too-many", () -> segments.create(owner, "One more", Filter.everyone()));
  }

  @Test
  void an_address_that_names_no_segment_leads_nowhere() {
    for (var key :
        List.of("", "segment-", "segment-1", "everybody", UUID.randomUUID().toString())) {
      assertNotThere(() -> segments.open(owner, key));
    }
    assertThat(segments.open(owner, "all")).isEqualTo(ALL);
    assertThat(segments.open(owner, "blocked")).isEqualTo(BLOCKED);
  }

  @Test
  void who_made_changed_and_deleted_one_is_written_down() {
    var segment = made("Late payers", Filter.everyone());
    segments.change(manager, segment, "Waiting", Filter.everyone());
    segments.delete(manager, segment.id());

    assertThat(Stage.the(Audit.class).page(owner, null, 9).items())
        .filteredOn(entry -> segment.id().equals(entry.subject()))
        .extracting(AuditEntry::action)
        .containsExactly(
            AuditAction.SEGMENT_DELETED, AuditAction.SEGMENT_CHANGED, AuditAction.SEGMENT_CREATED);
  }
}
