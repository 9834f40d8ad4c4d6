package app.sapa.inbox;

import static app.sapa.inbox.InboxScene.ALL;
import static app.sapa.inbox.InboxScene.BLOCKED;
import static app.sapa.inbox.InboxScene.MINE;
import static app.sapa.inbox.InboxScene.UNASSIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.base.Cursor;
import app.sapa.base.Refusal;
import app.sapa.contact.Filter;
import app.sapa.contact.Operator;
import app.sapa.people.Viewer;
import app.sapa.workspace.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An inbox under a filter that nobody saved: its pages, its rows one by one, and its count. */
class FilteredListTest {
  private static final Look OPEN = Look.FIRST.in(Look.Status.OPEN);
  private static final Look CLOSED = Look.FIRST.in(Look.Status.CLOSED);
  private static final Look SNOOZED = Look.FIRST.in(Look.Status.SNOOZED);

  private final InboxScene scene = new InboxScene();
  private final UUID vip = tag(scene.company);
  private final Filter vips = tagged(vip);

  private static UUID tag(Company company) {
    var id = UUID.randomUUID();
    Company.run(
        "insert into tag (workspace_id, id, name, folded_name) values (?, ?, 'vip', 'vip')",
        company.workspace(),
        id);
    return id;
  }

  private static Filter tagged(UUID tag) {
    return new Filter.Condition("tag", Operator.HAS_ANY, List.of(tag.toString()));
  }

  private UUID vip(UUID contact) {
    Company.run(
        "insert into contact_tag (workspace_id, contact_id, tag_id) values (?, ?, ?)",
        scene.company.workspace(),
        contact,
        vip);
    return contact;
  }

  @Test
  @Rule("FILT-10")
  void each_status_shows_its_own_of_those_meant() {
    vip(scene.contact("Budi"));
    scene.contact("Citra");
    scene.isClosed(vip(scene.contact("Dewi")));
    scene.snooze(vip(scene.contact("Eka")));
    vip(scene.silent("Fitri"));
    scene.block(vip(scene.contact("Gita")));
    scene.snooze(scene.contact("Hadi"));

    assertShown(ALL, Look.FIRST, "Eka", "Dewi", "Budi", "Fitri");
    assertShown(ALL, OPEN, "Budi");
    assertShown(ALL, CLOSED, "Dewi", "Fitri");
    assertShown(ALL, SNOOZED, "Eka");
  }

  @Test
  void it_is_ordered_as_without_a_filter_by_messages_and_by_how_long() {
    var budi = vip(scene.contact("Budi"));
    scene.contact("Citra");
    vip(scene.contact("Dewi"));
    scene.writes(budi, "Still there?");
    for (var name : List.of("Eka", "Fitri")) {
      scene.isClosed(vip(scene.contact(name)));
    }
    for (var name : List.of("Gita", "Hadi")) {
      scene.snooze(vip(scene.contact(name)));
    }

    assertShown(ALL, OPEN, "Budi", "Dewi");
    assertShown(ALL, OPEN.by(Look.Order.OLDEST), "Dewi", "Budi");
    for (var look : List.of(OPEN, CLOSED, SNOOZED)) {
      var longest =
          switch (look.status()) {
            case OPEN -> new String[] {"Budi", "Dewi"};
            case CLOSED -> new String[] {"Eka", "Fitri"};
            default -> new String[] {"Gita", "Hadi"};
          };
      assertShown(ALL, look.by(Look.Order.LONGEST), longest);
      assertShown(ALL, look.by(Look.Order.SHORTEST), longest[1], longest[0]);
    }
  }

  @Test
  void unreplied_and_a_filter_combine() {
    vip(scene.contact("Budi"));
    scene.answers(scene.owner, vip(scene.contact("Citra")), "At once");
    scene.contact("Dewi");
    scene.isClosed(vip(scene.contact("Eka")));

    assertShown(ALL, Look.FIRST.toggled(), "Eka", "Budi");
    assertShown(ALL, OPEN.toggled(), "Budi");
  }

  @Test
  void each_inbox_shows_its_own_of_those_meant_and_the_blocked_one_all_statuses() {
    var agent = scene.agent("Adi", "Sales");
    vip(scene.contactOf(scene.owner, "Budi"));
    scene.contactOf(scene.owner, "Citra");
    vip(scene.contactOf(agent, "Dewi"));
    vip(scene.contactWaitingFor("Sales", "Eka"));
    scene.contactWaitingFor("Sales", "Fitri");
    vip(scene.contact("Gita"));
    scene.block(vip(scene.contact("Hadi")));
    var closed = vip(scene.contact("Indah"));
    scene.isClosed(closed);
    scene.block(closed);
    scene.block(scene.contact("Joko"));

    assertShown(MINE, Look.FIRST, "Budi");
    assertShown(UNASSIGNED, Look.FIRST, "Gita", "Eka");
    assertShown(scene.team("Sales"), Look.FIRST, "Eka", "Dewi");
    assertShown(scene.team("Sales"), OPEN.by(Look.Order.LONGEST), "Dewi", "Eka");
    for (var look : List.of(Look.FIRST, OPEN, OPEN.by(Look.Order.LONGEST))) {
      assertShown(BLOCKED, look, "Indah", "Hadi");
    }
  }

  @Test
  @Rule({"VIS-13", "VIS-12"})
  void a_restricted_viewer_sees_and_counts_only_theirs_of_those_meant() {
    var mine = scene.company.agent("Omar", Scope.OWN);
    var team = scene.company.agent("Tia", Scope.TEAM, "Sales");
    vip(scene.contactOf(mine, "Budi"));
    vip(scene.contactOf(team, "Citra"));
    vip(scene.contactWaitingFor("Sales", "Dewi"));
    vip(scene.contact("Eka"));
    scene.contactOf(mine, "Fitri");
    scene.contactOf(team, "Gita");
    scene.block(vip(scene.contact("Hadi")));

    for (var look : List.of(Look.FIRST, OPEN, OPEN.by(Look.Order.SHORTEST))) {
      assertShown(scene.again(mine), ALL, look, "Budi");
      assertShown(scene.again(team), ALL, look, "Dewi", "Citra");
    }
    assertShown(scene.again(mine), UNASSIGNED, Look.FIRST);
    assertShown(scene.again(team), UNASSIGNED, Look.FIRST, "Dewi");
    assertShown(scene.again(team), BLOCKED, Look.FIRST);
  }

  @Test
  @Rule("SORT-11")
  void pages_over_equal_times_neither_lose_anybody_nor_bring_them_twice() {
    var crowd = new Crowd();
    var third = third(crowd);

    for (var order : Look.Order.values()) {
      assertPagesAreWhole(crowd, third, OPEN.by(order));
    }
  }

  @Test
  @Rule("SORT-11")
  void nor_where_nobody_has_any_time_at_all() {
    var imported = new Crowd("NONE");
    var third = third(imported);

    for (var order : List.of(Look.Order.LONGEST, Look.Order.SHORTEST)) {
      assertPagesAreWhole(imported, third, CLOSED.by(order));
    }
  }

  /** A filter that means about every third of them. */
  private static Filter third(Crowd crowd) {
    var tag = tag(crowd.company);
    Company.run(
        """
        insert into contact_tag (workspace_id, contact_id, tag_id)
        select workspace_id, id, ? from contact
        where workspace_id = ? and abs(hashtext(id::text)) % 3 = 0\
        """,
        tag, crowd.company.workspace());
    return tagged(tag);
  }

  private static void assertPagesAreWhole(Crowd crowd, Filter filter, Look look) {
    for (var viewer : List.of(crowd.owner, crowd.restricted)) {
      for (var inbox : List.of(ALL, crowd.sales())) {
        var whole = list().page(viewer, inbox, look, filter, null, Crowd.SIZE).items();
        assertThat(walk(viewer, inbox, look, filter, 97))
            .doesNotHaveDuplicates()
            .isEqualTo(ids(whole))
            .hasSize(list().count(viewer, inbox, look, filter))
            .hasSizeBetween(Crowd.SOLD_TO / 4, Crowd.SIZE / 2);
      }
    }
  }

  @Test
  void a_filter_that_asks_for_nothing_changes_nothing() {
    scene.contact("Budi");
    scene.isClosed(scene.contact("Citra"));

    assertThat(walk(scene.owner, ALL, Look.FIRST, Filter.everyone(), 1))
        .isEqualTo(ids(list().page(scene.owner, ALL, Look.FIRST, null, 9).items()))
        .hasSize(2);
  }

  @Test
  void a_filter_beyond_its_limits_is_refused_by_each_of_them() {
    var endless = new Filter.Group(Filter.Joined.ANY, Collections.nCopies(51, vips));

    assertRefused(() -> list().page(scene.owner, ALL, OPEN, endless, null, 9));
    assertRefused(() -> list().rows(scene.owner, ALL, OPEN, endless, List.of(vip)));
    assertRefused(() -> list().count(scene.owner, ALL, OPEN, endless));
  }

  private static void assertRefused(Runnable asked) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(asked::run)
        .extracting(Refusal::key)
        .isEqualTo("filter.too-large");
  }

  private void assertShown(Inbox inbox, Look look, String... names) {
    assertShown(scene.owner, inbox, look, names);
  }

  /** Page by page, one by one among everybody, and in number. */
  private void assertShown(Viewer viewer, Inbox inbox, Look look, String... names) {
    var whole = list().page(viewer, inbox, look, vips, null, 100).items();
    assertThat(whole).extracting(ListRow::name).containsExactly(names);
    assertThat(walk(viewer, inbox, look, vips, 1)).isEqualTo(ids(whole));
    assertThat(list().rows(viewer, inbox, look, vips, everybody()))
        .containsExactlyInAnyOrderElementsOf(whole);
    assertThat(list().count(viewer, inbox, look, vips)).isEqualTo(names.length);
  }

  private List<UUID> everybody() {
    var all = new ArrayList<UUID>();
    for (var inbox : List.of(ALL, BLOCKED)) {
      all.addAll(ids(list().page(scene.owner, inbox, Look.FIRST, null, 100).items()));
    }
    return all;
  }

  private static List<UUID> walk(Viewer viewer, Inbox inbox, Look look, Filter filter, int size) {
    var walked = new ArrayList<UUID>();
    Cursor after = null;
    do {
      var page = list().page(viewer, inbox, look, filter, after, size);
      walked.addAll(ids(page.items()));
      after = page.next();
    } while (after != null);
    return walked;
  }

  private static List<UUID> ids(List<ListRow> rows) {
    return rows.stream().map(ListRow::id).toList();
  }

  private static ConversationList list() {
    return Stage.the(ConversationList.class);
  }
}
