package app.sapa.notification;

import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Switches;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How each member of a workspace wants to be told of what. Until they choose, it is as the workspace
 * has settled for its members; what they chose stands, also when that changes.
 */
@ApplicationScoped
public class NoticeChoices {
  private static final String SOUND = "SOUND";

  @Inject Tx tx;
  @Inject Switches switches;

  /**
   * What holds for one member.
   *
   * @param sound whether a browser that shows a notice also rings
   */
  public record Choices(Map<NoticeKind, NoticeWay> ways, boolean sound) {
    public Choices {
      ways = Map.copyOf(ways);
    }

    /** How they hear of that. */
    public NoticeWay of(NoticeKind kind) {
      return ways.getOrDefault(kind, NoticeWay.BROWSER);
    }
  }

  /** What holds for this member, just now. Two statements. */
  public Choices of(Viewer viewer) {
    return tx.in(
        viewer,
        () -> {
          var settled = switches.of(viewer);
          var chosen = chosen(viewer);
          var ways = new EnumMap<NoticeKind, NoticeWay>(NoticeKind.class);
          for (var kind : NoticeKind.values()) {
            var preset = settled.getOrDefault(kind.preset(), kind.preset().beginning());
            ways.put(kind, NoticeWay.valueOf(chosen.getOrDefault(kind.name(), preset)));
          }
          return new Choices(ways, Boolean.parseBoolean(chosen.getOrDefault(SOUND, "true")));
        });
  }

  private Map<String, String> chosen(Viewer viewer) {
    record Chosen(String name, String value) {}
    return tx
        .list(
            Sql.of("select name, value from notice_choice where membership_id = ?", viewer.id()),
            row -> new Chosen(row.text("name"), row.text("value")))
        .stream()
        .collect(Collectors.toMap(Chosen::name, Chosen::value));
  }

  /** Chooses how to hear of that from now on. */
  public void choose(Viewer viewer, NoticeKind kind, NoticeWay way) {
    keep(viewer, kind.name(), way.name());
  }

  /** Chooses whether a browser that shows a notice also rings. */
  public void ring(Viewer viewer, boolean sound) {
    keep(viewer, SOUND, Boolean.toString(sound));
  }

  private void keep(Viewer viewer, String name, String value) {
    tx.run(
        viewer,
        () ->
            tx.change(
                Sql.of(
                    "insert into notice_choice (workspace_id, membership_id, name, value) values ("
                        + Sql.HERE
                        + ", ?, ?, ?) on conflict (workspace_id, membership_id, name)"
                        + " do update set value = excluded.value",
                    viewer.id(),
                    name,
                    value)));
  }
}
