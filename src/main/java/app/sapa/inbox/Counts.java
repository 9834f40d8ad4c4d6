package app.sapa.inbox;

import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts a workspace once; every inbox's number and every member's dot follow from that. */
@ApplicationScoped
class Counts {
  /** The groups, and behind them who sits in which team. */
  private static final String ALL =
      """
      with open as (
        select assignee_id, queued_team_id, count(*) as open from contact
        where status = 'OPEN' and blocked_at is null and snoozed_until is null
        group by assignee_id, queued_team_id),
      latest as (
        select m.id as assignee_id, null::uuid as queued_team_id, i.last_incoming_at
        from membership m cross join lateral (
          select c.last_incoming_at from contact c
          where c.assignee_id = m.id and c.blocked_at is null and c.queued_team_id is null
          order by c.last_incoming_at desc limit 1) i
        union all
        (select null, null, c.last_incoming_at from contact c
          where c.assignee_id is null and c.blocked_at is null and c.queued_team_id is null
          order by c.assignee_id, c.last_incoming_at desc limit 1)
        union all
        select null, t.id, i.last_incoming_at from team t cross join lateral (
          select c.last_incoming_at from contact c
          where c.queued_team_id = t.id and c.blocked_at is null
          order by c.last_incoming_at desc limit 1) i)
      select false as seat, coalesce(o.assignee_id, l.assignee_id) as member,
        coalesce(o.queued_team_id, l.queued_team_id) as team,
        coalesce(o.open, 0) as open, coalesce(l.last_incoming_at, 'epoch') as latest
      from open o full join latest l
        on coalesce(o.assignee_id, '00000000-0000-0000-0000-000000000000')
          = coalesce(l.assignee_id, '00000000-0000-0000-0000-000000000000')
        and coalesce(o.queued_team_id, '00000000-0000-0000-0000-000000000000')
          = coalesce(l.queued_team_id, '00000000-0000-0000-0000-000000000000')
      union all
      select true, membership_id, team_id, 0, 'epoch' from team_member order by team, member\
      """;

  @Inject Tx tx;

  /**
   * A group of contacts that all inboxes treat alike.
   *
   * @param open open conversations, neither snoozed nor blocked
   * @param latestIncoming when one of them last wrote
   */
  record Group(
      @Nullable UUID assignee, @Nullable UUID queuedTeam, int open, Instant latestIncoming) {}

  /**
   * Everything there is to count just now.
   *
   * @param teams the members of each team
   */
  record Snapshot(List<Group> groups, Map<UUID, List<UUID>> teams) {
    Snapshot {
      groups = List.copyOf(groups);
      teams = Map.copyOf(teams);
    }
  }

  /** One statement, however many contacts, members and teams there are. */
  Snapshot of(long workspace) {
    return tx.in(new Machine(workspace, Machine.Task.COUNTING), this::snapshot);
  }

  private Snapshot snapshot() {
    var groups = new ArrayList<Group>();
    var teams = new HashMap<UUID, List<UUID>>();
    tx.list(
        Sql.of(ALL),
        row ->
            row.flag("seat")
                ? teams
                    .computeIfAbsent(row.id("team"), id -> new ArrayList<>())
                    .add(row.id("member"))
                : groups.add(group(row)));
    return new Snapshot(groups, teams);
  }

  private static Group group(Row row) {
    return new Group(
        row.idOrNull("member"), row.idOrNull("team"), row.number("open"), row.time("latest"));
  }
}
