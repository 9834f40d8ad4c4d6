package app.sapa.bench;

import app.sapa.base.Cursor;
import app.sapa.inbox.ConversationList;
import app.sapa.inbox.FreshCounts;
import app.sapa.inbox.Inbox;
import app.sapa.inbox.Indicators;
import app.sapa.inbox.ListRow;
import app.sapa.inbox.Look;
import app.sapa.people.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Inbox pages, counts and dots. */
final class InboxRows {
  private static final int PAGE = 50;
  private static final int FAR = 400;
  private static final Goal PAGE_GOAL = new Goal(15, 300, 2);
  private static final Goal COUNTS_GOAL = new Goal(30, 0, 0);

  private final Beans beans;
  private final Cast cast;
  private final DataSource maintenance;
  private final ConversationList list;
  private final List<Operation> operations = new ArrayList<>();

  private InboxRows(Beans beans, Cast cast, DataSource maintenance) {
    this.beans = beans;
    this.cast = cast;
    this.maintenance = maintenance;
    this.list = beans.the(ConversationList.class);
  }

  static List<Operation> pages(Beans beans, Cast cast, DataSource maintenance) {
    var rows = new InboxRows(beans, cast, maintenance);
    var team = new Inbox.OfTeam(cast.team(0));
    var all = new Inbox.All();
    var open = Look.FIRST.in(Look.Status.OPEN);
    for (var look : List.of(Look.FIRST, Look.FIRST.by(Look.Order.OLDEST))) {
      rows.pages("owner, All", cast.owner(), all, look);
      rows.pages("restricted agent, All", cast.restricted(), all, look);
      rows.pages("owner, a team of 20", cast.owner(), team, look);
      rows.pages("restricted agent, that team", cast.restricted(), team, look);
    }
    rows.first("agent, Mine", cast.unrestricted(), new Inbox.Mine(), Look.FIRST);
    rows.first("owner, Unassigned", cast.owner(), new Inbox.Unassigned(), Look.FIRST);
    rows.first("owner, Blocked", cast.owner(), new Inbox.Blocked(), Look.FIRST);
    rows.pages("owner, All, open", cast.owner(), all, open);
    rows.pages("restricted agent, All, open", cast.restricted(), all, open);
    rows.first("owner, All, open", cast.owner(), all, open.by(Look.Order.OLDEST));
    rows.first("restricted agent, All, open", cast.restricted(), all, open.by(Look.Order.OLDEST));
    rows.first("owner, a team of 20, open", cast.owner(), team, open);
    rows.first("owner, All, closed", cast.owner(), all, Look.FIRST.in(Look.Status.CLOSED));
    rows.first("owner, All, snoozed", cast.owner(), all, Look.FIRST.in(Look.Status.SNOOZED));
    rows.first("owner, All, open, unreplied", cast.owner(), all, open.toggled());
    rows.first("owner of a small company, All", cast.small(), all, Look.FIRST);
    for (var order : List.of(Look.Order.LONGEST, Look.Order.SHORTEST)) {
      rows.byDuration(order);
    }
    return rows.operations;
  }

  private void byDuration(Look.Order order) {
    for (var status : List.of(Look.Status.OPEN, Look.Status.CLOSED, Look.Status.SNOOZED)) {
      var look = Look.FIRST.in(status).by(order);
      var shown = ", " + status.name().toLowerCase(Locale.ROOT);
      pages("owner, All" + shown, cast.owner(), new Inbox.All(), look);
      pages("restricted agent, All" + shown, cast.restricted(), new Inbox.All(), look);
      first("owner, a team of 20" + shown, cast.owner(), new Inbox.OfTeam(cast.team(0)), look);
    }
  }

  private void pages(String who, Viewer viewer, Inbox inbox, Look look) {
    first(who, viewer, inbox, look);
    var before = list.page(viewer, inbox, look, null, PAGE * (FAR - 1)).items();
    if (before.size() == PAGE * (FAR - 1)) {
      page(who + ", page " + FAR, viewer, inbox, look, before.getLast().place());
    }
  }

  private void first(String who, Viewer viewer, Inbox inbox, Look look) {
    page(who + ", page 1", viewer, inbox, look, null);
  }

  private void page(String who, Viewer viewer, Inbox inbox, Look look, @Nullable Cursor after) {
    var ids =
        list.page(viewer, inbox, look, after, PAGE).items().stream().map(ListRow::id).toList();
    operations.add(
        new Operation(
            "inbox: " + who + order(look),
            PAGE_GOAL,
            nth -> list.page(viewer, inbox, look, after, PAGE),
            new Known(maintenance, "contact", viewer.workspace(), nth -> ids)));
  }

  private static String order(Look look) {
    return switch (look.order()) {
      case NEWEST -> "";
      case OLDEST -> ", oldest first";
      case LONGEST -> ", longest first";
      case SHORTEST -> ", shortest first";
    };
  }

  static List<Operation> counts(Beans beans, Cast cast, DataSource maintenance) {
    return new InboxRows(beans, cast, maintenance).counts();
  }

  private List<Operation> counts() {
    long workspace = cast.owner().workspace();
    var fresh = new FreshCounts(beans, workspace);
    var indicators = beans.the(Indicators.class);
    var reference =
        new Raw(
            maintenance,
            """
            select assignee_id, queued_team_id, count(*) from contact where workspace_id = %d
            and status = 'OPEN' and blocked_at is null and snoozed_until is null group by 1, 2\
            """
                .formatted(workspace));
    return List.of(
        new Operation("counts: all of a workspace", COUNTS_GOAL, nth -> fresh.run(), reference),
        new Operation(
            "counts: one screen's share of them",
            COUNTS_GOAL,
            nth -> indicators.of(cast.owner(), null),
            new Raw(maintenance, "select 1")));
  }
}
