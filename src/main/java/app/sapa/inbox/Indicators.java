package app.sapa.inbox;

import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The open count and the new-message dot of each inbox, for one viewer. Both are projections of one
 * count of the workspace; nothing but "when did I last open this inbox" is stored.
 */
@ApplicationScoped
public class Indicators {
  @Inject Tx tx;
  @Inject Inboxes inboxes;
  @Inject CountsNow countsNow;
  @Inject Clock clock;

  /**
   * What stands beside an inbox's name.
   *
   * @param open open conversations in it
   * @param dot whether somebody wrote there since the viewer last opened it
   */
  public record Indicator(int open, boolean dot) {}

  /** By inbox, for those that carry indicators: standard and team ones. */
  public Map<Inbox, Indicator> of(Viewer viewer) {
    var snapshot = countsNow.of(viewer.workspace());
    return tx.in(
        viewer,
        () -> {
          var shown = inboxes.of(viewer).stream().map(Inboxes.Named::inbox).toList();
          return derive(viewer, shown, snapshot, seen(viewer));
        });
  }

  static Map<Inbox, Indicator> derive(
      Viewer viewer, List<Inbox> shown, Counts.Snapshot snapshot, Map<String, Instant> seen) {
    var indicators = new HashMap<Inbox, Indicator>();
    for (var inbox : shown) {
      if (carries(inbox)) {
        indicators.put(inbox, indicator(viewer, inbox, shown, snapshot, seen));
      }
    }
    return indicators;
  }

  /** The blocked inbox and custom ones show neither count nor dot. */
  private static boolean carries(Inbox inbox) {
    return !(inbox instanceof Inbox.Blocked || inbox instanceof Inbox.Custom);
  }

  private static Indicator indicator(
      Viewer viewer,
      Inbox inbox,
      List<Inbox> shown,
      Counts.Snapshot snapshot,
      Map<String, Instant> seen) {
    int open = 0;
    boolean dot = false;
    var lastSeen = seen.getOrDefault(inbox.key(), Instant.EPOCH);
    for (var group : snapshot.groups()) {
      if (holds(viewer, inbox, group, snapshot)) {
        open += group.open();
        dot |=
            group.latestIncoming().isAfter(lastSeen)
                && lights(viewer, inbox, shown, group, snapshot);
      }
    }
    return new Indicator(open, dot);
  }

  /** A message lights one level: Mine before Team before Unassigned before All. */
  private static boolean lights(
      Viewer viewer, Inbox inbox, List<Inbox> shown, Counts.Group group, Counts.Snapshot snapshot) {
    return shown.stream()
        .filter(other -> level(other) < level(inbox))
        .noneMatch(other -> holds(viewer, other, group, snapshot));
  }

  private static int level(Inbox inbox) {
    return switch (inbox) {
      case Inbox.Mine() -> 0;
      case Inbox.OfTeam _ -> 1;
      case Inbox.Unassigned() -> 2;
      case Inbox.All() -> 3;
      case Inbox.Blocked(), Inbox.Custom _ -> 4;
    };
  }

  private static boolean holds(
      Viewer viewer, Inbox inbox, Counts.Group group, Counts.Snapshot snapshot) {
    return switch (inbox) {
      case Inbox.All() -> true;
      case Inbox.Mine() -> viewer.id().equals(group.assignee());
      case Inbox.Unassigned() -> group.assignee() == null;
      case Inbox.OfTeam(var team) ->
          team.equals(group.queuedTeam())
              || isIn(group.assignee(), snapshot.teams().getOrDefault(team, List.of()));
      case Inbox.Blocked(), Inbox.Custom _ -> false;
    };
  }

  private static boolean isIn(@Nullable UUID member, List<UUID> members) {
    return member != null && members.contains(member);
  }

  private Map<String, Instant> seen(Viewer viewer) {
    var seen = new HashMap<String, Instant>();
    tx.list(
        Sql.of("select inbox, seen_at from inbox_seen where membership_id = ?", viewer.id()),
        row -> seen.put(row.text("inbox"), row.time("seen_at")) == null);
    return seen;
  }

  /** The viewer has this inbox open: its dot, if it has one, goes out. */
  public void opened(Viewer viewer, Inbox inbox) {
    if (carries(inbox)) {
      putOut(viewer, inbox);
    }
  }

  private void putOut(Viewer viewer, Inbox inbox) {
    tx.run(
        viewer,
        () ->
            tx.change(
                Sql.of(
                    "insert into inbox_seen (workspace_id, membership_id, inbox, seen_at) values ("
                        + Sql.HERE
                        + ", ?, ?, ?) on conflict (workspace_id, membership_id, inbox)"
                        + " do update set seen_at = excluded.seen_at",
                    viewer.id(),
                    inbox.key(),
                    clock.instant())));
  }
}
