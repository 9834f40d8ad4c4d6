package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switch;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in which team, for those who change the workspace's settings. Where a member is in one team
 * at most, whoever is in several already stays so until they are moved.
 */
@ApplicationScoped
public class Teams {
  @Inject Tx tx;
  @Inject Memberships memberships;
  @Inject Switches switches;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * Takes a member into a team; harmless if they are in it.
   *
   * @throws NotThere when there is no such active member or team, or the viewer may not
   * @throws Refusal {@code team.one-at-most}
   */
  public void join(Viewer viewer, UUID member, UUID team) {
    tx.run(
        viewer,
        () -> {
          require(viewer, member, team);
          enter(viewer, member, team);
        });
  }

  private void enter(Viewer viewer, UUID member, UUID team) {
    var here = of(member);
    if (here.contains(team)) {
      return;
    }
    if (!here.isEmpty() && switches.of(viewer, Switch.SINGLE_TEAM_PER_USER).equals("ON")) {
      throw new Refusal("team.one-at-most");
    }
    tx.change(
        Sql.of(
            "insert into team_member (workspace_id, team_id, membership_id) values ("
                + Sql.HERE
                + ", ?, ?)",
            team,
            member));
    audit.note(AuditAction.TEAM_JOINED, member, Map.of(), named(team));
    changed(member, team);
  }

  /** Takes a member out of a team; harmless if they are not in it. Refuses as {@link #join} does. */
  public void leave(Viewer viewer, UUID member, UUID team) {
    tx.run(
        viewer,
        () -> {
          require(viewer, member, team);
          exit(member, team);
        });
  }

  private void exit(UUID member, UUID team) {
    var left =
        Sql.of("delete from team_member where team_id = ? and membership_id = ?", team, member);
    if (tx.change(left) > 0) {
      audit.note(AuditAction.TEAM_LEFT, member, named(team), Map.of());
      changed(member, team);
    }
  }

  /** Moves a member into these teams and out of all others. Refuses as {@link #join} does. */
  public void place(Viewer viewer, UUID member, Set<UUID> wanted) {
    tx.run(
        viewer,
        () -> {
          wanted.forEach(team -> require(viewer, member, team));
          requireMember(viewer, member);
          var left = new HashSet<>(of(member));
          left.removeAll(wanted);
          left.forEach(team -> exit(member, team));
          wanted.forEach(team -> enter(viewer, member, team));
        });
  }

  private Set<UUID> of(UUID member) {
    var teams = Sql.of("select team_id from team_member where membership_id = ?", member);
    return Set.copyOf(tx.list(teams, row -> row.id("team_id")));
  }

  private void require(Viewer viewer, UUID member, UUID team) {
    requireMember(viewer, member);
    if (!isThere(team)) {
      throw new NotThere();
    }
  }

  private void requireMember(Viewer viewer, UUID member) {
    memberships.inTurn(viewer, Permission.CHANGE_SETTINGS);
    if (memberships.active(member).isEmpty()) {
      throw new NotThere();
    }
  }

  private boolean isThere(UUID team) {
    return tx.first(Sql.of("select id from team where id = ?", team), row -> row.id("id"))
        .isPresent();
  }

  private static Map<String, String> named(UUID team) {
    return Map.of("team", team.toString());
  }

  /** Team-mates' contacts are seen, so what each of the team may see is another than before. */
  private void changed(UUID member, UUID team) {
    tx.change(
        Sql.of(
            """
            update membership set rights_epoch = rights_epoch + 1 where id = ?
              or id in (select membership_id from team_member where team_id = ?)\
            """,
            member,
            team));
    live.changed(Nudge.What.RIGHTS, member);
  }
}
