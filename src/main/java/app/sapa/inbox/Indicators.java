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
import java.util.Optional;
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

  /**
   * The viewer's inboxes in their order, and what stands beside those that carry indicators: the
   * standard and team ones.
   */
  public record Beside(List<Inboxes.Named> inboxes, Map<Inbox, Indicator> indicators) {
    public Beside {
      inboxes = List.copyOf(inboxes);
      indicators = Map.copyOf(indicators);
    }

    /** Empty where the inbox carries none, or is not the viewer's. */
    public Optional<Indicator> of(Inbox inbox) {
      return Optional.ofNullable(indicators.get(inbox));
    }
  }

  /**
   * Three statements beside the count that all screens share, and a fourth when something new is
   * seen.
   *
   * @param open the inbox before the viewer, whose dot goes out; null when none is
   */
  public Beside of(Viewer viewer, @Nullable Inbox open) {
    var snapshot = countsNow.of(viewer.workspace());
    return tx.in(
        viewer,
        () -> {
          var named = inboxes.of(viewer);
          var shown = named.stream().map(Inboxes.Named::inbox).toList();
          var seen = seen(viewer);
          if (open != null && shown.contains(open) && isNew(viewer, open, snapshot, seen)) {
            seen.put(open.key(), see(viewer, open));
          }
          return new Beside(named, derive(viewer, shown, snapshot, seen));
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

  private static boolean isNew(
      Viewer viewer, Inbox inbox, Counts.Snapshot snapshot, Map<String, Instant> seen) {
    var lastSeen = seen.getOrDefault(inbox.key(), Instant.EPOCH);
    return snapshot.groups().stream()
        .anyMatch(
            group ->
                group.latestIncoming().isAfter(lastSeen) && holds(viewer, inbox, group, snapshot));
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

  private Instant see(Viewer viewer, Inbox inbox) {
    var now = clock.instant();
    tx.change(
        Sql.of(
            "insert into inbox_seen (workspace_id, membership_id, inbox, seen_at) values ("
                + Sql.HERE
                + ", ?, ?, ?) on conflict (workspace_id, membership_id, inbox)"
                + " do update set seen_at = excluded.seen_at",
            viewer.id(),
            inbox.key(),
            now));
    return now;
  }
}
