package app.sapa.people;

import app.sapa.base.NotThere;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.workspace.BusinessCalendar;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import app.sapa.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** When a workspace is there for its customers, for those who keep its settings. */
@ApplicationScoped
public class KeepingHours {
  @Inject Tx tx;
  @Inject BusinessCalendar calendar;
  @Inject Workspaces workspaces;
  @Inject Audit audit;
  @Inject Live live;

  /**
   * As it is just now.
   *
   * @throws NotThere for a viewer who may not change it
   */
  public BusinessHours of(Viewer viewer) {
    require(viewer);
    return calendar.of(viewer);
  }

  /**
   * By which clock that is.
   *
   * @throws NotThere for a viewer who may not change it
   */
  public ZoneId zone(Viewer viewer) {
    require(viewer);
    return tx.in(viewer, () -> workspaces.here().zone());
  }

  /**
   * Settles it; what depends on it goes by it from the next message on. Of two who settle it at
   * once the later one has said the last word.
   *
   * @throws NotThere for a viewer who may not
   */
  public void change(Viewer viewer, BusinessHours hours) {
    require(viewer);
    tx.run(
        viewer,
        () -> {
          tx.list(
              Sql.of("select id from workspace where id = " + Sql.HERE + " for no key update"),
              row -> row.big("id"));
          var before = calendar.of(viewer);
          if (!before.equals(hours)) {
            calendar.settle(hours);
            audit.note(AuditAction.BUSINESS_HOURS_CHANGED, viewer.id(), told(before), told(hours));
            live.changed(Nudge.What.RIGHTS, viewer.id());
          }
        });
  }

  private static Map<String, String> told(BusinessHours hours) {
    return Map.of(
        "week",
        hours.week().stream()
            .map(each -> each.day() + " " + each.opens() + "-" + each.closes())
            .collect(Collectors.joining(", ")),
        "holidays",
        hours.holidays().stream()
            .map(each -> each.date().toString())
            .collect(Collectors.joining(", ")));
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_SETTINGS)) {
      throw new NotThere();
    }
  }
}
