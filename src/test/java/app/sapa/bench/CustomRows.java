package app.sapa.bench;

import app.sapa.base.Cursor;
import app.sapa.contact.Filter;
import app.sapa.contact.Filter.Joined;
import app.sapa.contact.Operator;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.CustomInbox;
import app.sapa.inbox.CustomInboxes;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.inbox.Sharing;
import app.sapa.inbox.Snapshot;
import app.sapa.inbox.Snapshots;
import app.sapa.people.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Custom inboxes over all of a company's contacts, and the counts that a builder shows. */
final class CustomRows {
  private static final int PAGE = 50;
  private static final Goal PAGE_GOAL = new Goal(15, 300, 2);
  private static final Goal SELECTIVE = new Goal(500, 0, 0);
  private static final Goal ANY = new Goal(2_000, 0, 0);

  private final Cast cast;
  private final DataSource maintenance;
  private final CustomInboxes inboxes;
  private final Snapshots snapshots;
  private final ConversationList list;
  private final List<Operation> operations = new ArrayList<>();

  private CustomRows(Beans beans, Cast cast, DataSource maintenance) {
    this.cast = cast;
    this.maintenance = maintenance;
    this.inboxes = beans.the(CustomInboxes.class);
    this.snapshots = beans.the(Snapshots.class);
    this.list = beans.the(ConversationList.class);
  }

  static List<Operation> of(Beans beans, Cast cast, DataSource maintenance) {
    var rows = new CustomRows(beans, cast, maintenance);
    for (var viewer : List.of(cast.owner(), cast.restricted())) {
      rows.filter("everyone", viewer, Filter.everyone(), ANY);
      rows.filter("open and tagged", viewer, rows.openAndTagged(), SELECTIVE);
      rows.filter("no index helps", viewer, rows.anything(), ANY);
    }
    return rows.operations;
  }

  private Filter openAndTagged() {
    return new Filter.Group(
        Joined.ALL,
        List.of(
            is("status", Operator.HAS_ANY, "open"),
            is("tag", Operator.HAS_ANY, cast.staff().id(Key.TAG, 3).toString()),
            is("language", Operator.IS, "id")));
  }

  /** Whatever must be looked up row by row, under OR and NOT. */
  private Filter anything() {
    var city = "field." + cast.staff().id(Key.FIELD, 0);
    return new Filter.Group(
        Joined.ANY,
        List.of(
            is(city, Operator.IS, "jakarta"),
            is("channel", Operator.HAS_ANY, cast.staff().id(Key.CHANNEL, 1).toString()),
            new Filter.Group(
                Joined.NONE,
                List.of(
                    is("email", Operator.EXISTS),
                    is("phone", Operator.IS, "0812 3456 7890"),
                    is("since-incoming", Operator.LONGER_THAN, "P90D")))));
  }

  private static Filter is(String field, Operator operator, String... values) {
    return new Filter.Condition(field, operator, List.of(values));
  }

  private void filter(String name, Viewer viewer, Filter filter, Goal goal) {
    var who = (viewer.seesEverything() ? "owner, " : "restricted agent, ") + name;
    var inbox = inbox(name, filter);
    var plain = everyone(viewer);
    add("custom inbox: " + who + ", refresh", goal, plain, () -> refresh(viewer, inbox));
    add("filter: " + who + ", count", goal, plain, () -> list.count(viewer, filter));
    add("filter: " + who + ", first rows", goal, plain, () -> preview(viewer, filter));
    page("custom inbox: " + who + ", page 1", viewer, inbox, null);
    int kept = refresh(viewer, inbox).kept();
    if (kept > 2 * PAGE) {
      var before = list.page(viewer, inbox, Look.FIRST, null, kept - PAGE).items();
      page("custom inbox: " + who + ", last page", viewer, inbox, before.getLast().place());
    }
  }

  /** The same one in every run over the same data. */
  private Inbox.Custom inbox(String name, Filter filter) {
    return new Inbox.Custom(
        inboxes.list(cast.owner(), CustomInboxes.Section.BY_ME).stream()
            .filter(inbox -> inbox.name().equals(name))
            .map(CustomInbox::id)
            .findFirst()
            .orElseGet(() -> made(name, filter)));
  }

  private UUID made(String name, Filter filter) {
    var id = inboxes.create(cast.owner(), name, filter);
    inboxes.share(cast.owner(), id, Sharing.PUBLIC);
    return id;
  }

  private Snapshot refresh(Viewer viewer, Inbox.Custom inbox) {
    return snapshots.refresh(viewer, inbox, Look.FIRST);
  }

  private void preview(Viewer viewer, Filter filter) {
    list.preview(viewer, filter, Look.FIRST, PAGE);
  }

  private void add(String name, Goal goal, Raw reference, Runnable work) {
    operations.add(new Operation(name, goal, nth -> work.run(), reference));
  }

  /** Reading every contact once. */
  private Raw everyone(Viewer viewer) {
    return new Raw(
        maintenance,
        "select count(last_name) from contact where workspace_id = " + viewer.workspace());
  }

  private void page(String name, Viewer viewer, Inbox.Custom inbox, @Nullable Cursor after) {
    var ids =
        list.page(viewer, inbox, Look.FIRST, after, PAGE).items().stream()
            .map(ListRow::id)
            .toList();
    operations.add(
        new Operation(
            name,
            PAGE_GOAL,
            nth -> list.page(viewer, inbox, Look.FIRST, after, PAGE),
            new Known(maintenance, "contact", viewer.workspace(), nth -> ids)));
  }
}
