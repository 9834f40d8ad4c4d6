package app.sapa.people;

import app.sapa.base.Caption;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Teams come, are renamed and go, by the hand of those who change the workspace's settings. */
@ApplicationScoped
public class FormingTeams {
  /** Teams of a workspace, inclusive. */
  public static final int MOST = 100;

  @Inject Tx tx;
  @Inject Memberships memberships;
  @Inject Audit audit;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * A new one, with nobody in it yet, after all others.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code team.name-empty}, {@code team.name-too-long}, {@code
   *     team.description-too-long}, {@code team.name-taken} or {@code team.too-many}
   */
  public UUID create(Viewer viewer, String name, String description) {
    var caption = Caption.of("team", name, description);
    var id = Ids.next(clock);
    tx.run(
        viewer,
        () -> {
          memberships.inTurn(viewer, Permission.CHANGE_SETTINGS);
          requireRoom();
          requireFree(caption.name(), id);
          tx.change(
              Sql.of(
                  "insert into team (workspace_id, id, name, description, position) select "
                      + Sql.HERE
                      + ", ?, ?, ?, coalesce(max(position) + 1, 0) from team",
                  id,
                  caption.name(),
                  caption.description()));
          audit.note(AuditAction.TEAM_CREATED, id, Map.of(), Map.of("name", caption.name()));
          live.changed(Nudge.What.RIGHTS, id);
        });
    return id;
  }

  private void requireRoom() {
    if (tx.list(Sql.of("select id from team"), row -> row.id("id")).size() >= MOST) {
      throw new Refusal("team.too-many", MOST);
    }
  }

  private void requireFree(String name, UUID mine) {
    var others = Sql.of("select id from team where name = ? and id <> ?", name, mine);
    if (tx.first(others, row -> row.id("id")).isPresent()) {
      throw new Refusal("team.name-taken");
    }
  }

  /** Gives it another name and description; refuses as {@link #create} does. */
  public void change(Viewer viewer, UUID team, String name, String description) {
    var caption = Caption.of("team", name, description);
    tx.run(
        viewer,
        () -> {
          memberships.inTurn(viewer, Permission.CHANGE_SETTINGS);
          var before = name(team);
          requireFree(caption.name(), team);
          tx.change(
              Sql.of(
                  "update team set name = ?, description = ? where id = ?",
                  caption.name(),
                  caption.description(),
                  team));
          audit.note(
              AuditAction.TEAM_CHANGED,
              team,
              Map.of("name", before),
              Map.of("name", caption.name()));
          live.changed(Nudge.What.RIGHTS, team);
        });
  }

  private String name(UUID team) {
    return tx.first(Sql.of("select name from team where id = ?", team), row -> row.text("name"))
        .orElseThrow(NotThere::new);
  }

  /**
   * Ends a team. Its members keep their contacts, whoever waited for it waits for anybody, and what
   * was shared with it is so no more.
   *
   * @throws NotThere when there is no such team, or the viewer may not
   */
  public void delete(Viewer viewer, UUID team) {
    tx.run(
        viewer,
        () -> {
          memberships.inTurn(viewer, Permission.DELETE_TEAMS);
          var before = name(team);
          tx.change(
              Sql.of(
                  """
                  update membership set rights_epoch = rights_epoch + 1 where id in
                    (select membership_id from team_member where team_id = ?)\
                  """,
                  team));
          tx.change(Sql.of("delete from team_member where team_id = ?", team));
          tx.change(Sql.of("delete from team where id = ?", team));
          audit.note(AuditAction.TEAM_DELETED, team, Map.of("name", before), Map.of());
          live.changed(Nudge.What.RIGHTS, team);
        });
  }
}
