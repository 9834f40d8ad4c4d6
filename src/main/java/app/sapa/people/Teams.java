package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Who is in which team, for those who change the workspace's settings. */
@ApplicationScoped
public class Teams {
  @Inject Tx tx;
  @Inject Memberships memberships;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * Takes a member into a team; harmless if they are in it.
   *
   * @throws NotThere when there is no such active member or team, or the viewer may not
   */
  public void join(Viewer viewer, UUID member, UUID team) {
    tx.run(
        viewer,
        () -> {
          require(viewer, member, team);
          var joined =
              Sql.of(
                  "insert into team_member (workspace_id, team_id, membership_id) values ("
                      + Sql.HERE
                      + ", ?, ?) on conflict do nothing",
                  team,
                  member);
          if (tx.change(joined) > 0) {
            audit.note(AuditAction.TEAM_JOINED, member, Map.of(), named(team));
            changed(member, team);
          }
        });
  }

  /** Takes a member out of a team; harmless if they are not in it. Refuses as {@link #join} does. */
  public void leave(Viewer viewer, UUID member, UUID team) {
    tx.run(
        viewer,
        () -> {
          require(viewer, member, team);
          var left =
              Sql.of(
                  "delete from team_member where team_id = ? and membership_id = ?", team, member);
          if (tx.change(left) > 0) {
            audit.note(AuditAction.TEAM_LEFT, member, named(team), Map.of());
            changed(member, team);
          }
        });
  }

  private void require(Viewer viewer, UUID member, UUID team) {
    memberships.inTurn(viewer, Permission.CHANGE_SETTINGS);
    if (memberships.active(member).isEmpty() || !isThere(team)) {
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
