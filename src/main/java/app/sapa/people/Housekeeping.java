package app.sapa.people;

import app.sapa.base.Fold;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspace;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a workspace is called and by whose clock it goes, for those who keep its settings. */
@ApplicationScoped
public class Housekeeping {
  /** Characters of a name. */
  public static final int LONGEST_NAME = 100;

  @Inject Tx tx;
  @Inject Workspaces workspaces;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * The workspace as it is.
   *
   * @throws NotThere for a viewer who may not change it
   */
  public Workspace of(Viewer viewer) {
    require(viewer);
    return tx.in(viewer, workspaces::here);
  }

  /** Every zone it can go by, in order. */
  public Set<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Gives it another name and another clock; its address stays.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code workspace.name-empty}, {@code workspace.name-too-long} or {@code
   *     workspace.no-such-zone}
   */
  public void change(Viewer viewer, String name, String zone) {
    require(viewer);
    var called = Fold.clean(name).strip();
    if (called.isEmpty()) {
      throw new Refusal("workspace.name-empty");
    }
    if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
      throw new Refusal("workspace.name-too-long", LONGEST_NAME);
    }
    if (!zones().contains(zone)) {
      throw new Refusal("workspace.no-such-zone");
    }
    tx.run(viewer, () -> write(viewer, called, zone));
  }

  private void write(Viewer viewer, String name, String zone) {
    var before = workspaces.here();
    tx.change(
        Sql.of("update workspace set name = ?, time_zone = ? where id = " + Sql.HERE, name, zone));
    audit.note(
        AuditAction.WORKSPACE_CHANGED,
        viewer.id(),
        Map.of("name", before.name(), "zone", before.zone().getId()),
        Map.of("name", name, "zone", zone));
    live.changed(Nudge.What.RIGHTS, viewer.id());
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_SETTINGS)) {
      throw new NotThere();
    }
  }
}
