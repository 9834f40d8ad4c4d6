package app.sapa.inbox;

import app.sapa.people.Machine;
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

  /** Reads the workspace's groups and teams: one statement each, and nothing per contact. */
  Snapshot of(long workspace) {
    var machine = new Machine(workspace, Machine.Task.COUNTING);
    return tx.in(machine, () -> new Snapshot(groups(), teams()));
  }

  private List<Group> groups() {
    return tx.list(
        Sql.of(
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
            select coalesce(o.assignee_id, l.assignee_id) as assignee_id,
              coalesce(o.queued_team_id, l.queued_team_id) as queued_team_id,
              coalesce(o.open, 0) as open, coalesce(l.last_incoming_at, 'epoch') as latest
            from open o full join latest l
              on coalesce(o.assignee_id, '00000000-0000-0000-0000-000000000000')
                = coalesce(l.assignee_id, '00000000-0000-0000-0000-000000000000')
              and coalesce(o.queued_team_id, '00000000-0000-0000-0000-000000000000')
                = coalesce(l.queued_team_id, '00000000-0000-0000-0000-000000000000')\
            """),
        row ->
            new Group(
                row.idOrNull("assignee_id"),
                row.idOrNull("queued_team_id"),
                row.number("open"),
                row.time("latest")));
  }

  private Map<UUID, List<UUID>> teams() {
    record Seat(UUID team, UUID member) {}
    var teams = new HashMap<UUID, List<UUID>>();
    tx.list(
            Sql.of(
                "select team_id, membership_id from team_member order by team_id, membership_id"),
            row -> new Seat(row.id("team_id"), row.id("membership_id")))
        .forEach(
            seat -> teams.computeIfAbsent(seat.team(), id -> new ArrayList<>()).add(seat.member()));
    return teams;
  }
}
