package app.sapa.contact;

import app.sapa.base.Caption;
import app.sapa.base.Fold;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.live.Live;
import app.sapa.live.Nudge;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The segments that a workspace keeps, for those who may open its contacts; to everybody else there
 * are none.
 */
@ApplicationScoped
public class Segments {
  /** Segments of one workspace, inclusive. */
  public static final int MOST = 200;

  private static final String COLUMNS =
      "select s.id, s.name, s.filter::text as filter, s.version from segment s";

  @Inject Tx tx;
  @Inject Audit audit;
  @Inject Live live;
  @Inject Clock clock;

  /**
   * All of them, by name. One statement.
   *
   * @throws NotThere for a viewer who may not
   */
  public List<Segment.Saved> all(Viewer viewer) {
    require(viewer);
    return tx.in(
        viewer, () -> tx.list(Sql.of(COLUMNS + " order by s.folded_name, s.id"), Segments::read));
  }

  /**
   * The segment of that address. One statement at most.
   *
   * @throws NotThere also for a viewer who may not
   */
  public Segment open(Viewer viewer, String key) {
    require(viewer);
    return switch (key) {
      case "all" -> new Segment.All();
      case "blocked" -> new Segment.Blocked();
      default -> tx.in(viewer, () -> saved(Segment.savedIn(key).orElseThrow(NotThere::new), ""));
    };
  }

  private Segment.Saved saved(UUID id, String lock) {
    return tx.first(Sql.of(COLUMNS + " where s.id = ? " + lock, id), Segments::read)
        .orElseThrow(NotThere::new);
  }

  private static Segment.Saved read(Row row) {
    return new Segment.Saved(
        row.id("id"), row.text("name"), FilterJson.read(row.text("filter")), row.number("version"));
  }

  private static void require(Viewer viewer) {
    if (!viewer.may(Permission.OPEN_CONTACTS)) {
      throw new NotThere();
    }
  }

  /**
   * A new one.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code segment.name-empty}, {@code segment.name-too-long}, {@code
   *     segment.name-taken}, {@code segment.too-many}, {@code filter.too-large} or {@code
   *     filter.unreadable}
   */
  public UUID create(Viewer viewer, String name, Filter filter) {
    require(viewer);
    var id = Ids.next(clock);
    var called = called(name);
    var json = FilterJson.write(filter.bounded());
    tx.run(
        viewer,
        () -> {
          inTurn();
          requireRoom();
          requireFree(called, id);
          tx.change(
              Sql.of(
                  "insert into segment (workspace_id, id, name, folded_name, filter, created_at)"
                      + " values ("
                      + Sql.HERE
                      + ", ?, ?, ?, ?::jsonb, ?)",
                  id,
                  called,
                  Fold.name(called),
                  json,
                  clock.instant()));
          changed(AuditAction.SEGMENT_CREATED, id, Map.of(), Map.of("name", called));
        });
    return id;
  }

  /** One after the other: names are free, and there is room, until the transaction ends. */
  private void inTurn() {
    tx.list(
        Sql.of("select id from workspace where id = " + Sql.HERE + " for no key update"),
        row -> row.big("id"));
  }

  private void requireRoom() {
    if (tx.list(Sql.of("select id from segment"), row -> row.id("id")).size() >= MOST) {
      throw new Refusal("segment.too-many", MOST);
    }
  }

  private void requireFree(String name, UUID mine) {
    var others =
        Sql.of("select id from segment where folded_name = ? and id <> ?", Fold.name(name), mine);
    if (tx.first(others, row -> row.id("id")).isPresent()) {
      throw new Refusal("segment.name-taken");
    }
  }

  /**
   * Gives it another name and filter; refuses as {@link #create} does.
   *
   * @param seen as it was when the viewer began to change it
   * @throws Refusal {@code segment.overtaken} when somebody has changed it since
   */
  public void change(Viewer viewer, Segment.Saved seen, String name, Filter filter) {
    require(viewer);
    var called = called(name);
    var json = FilterJson.write(filter.bounded());
    tx.run(
        viewer,
        () -> {
          inTurn();
          var now = saved(seen.id(), "for update");
          if (now.version() != seen.version()) {
            throw new Refusal("segment.overtaken");
          }
          requireFree(called, now.id());
          tx.change(
              Sql.of(
                  """
                  update segment set name = ?, folded_name = ?, filter = ?::jsonb, version = version + 1
                  where id = ?\
                  """,
                  called,
                  Fold.name(called),
                  json,
                  now.id()));
          changed(
              AuditAction.SEGMENT_CHANGED,
              now.id(),
              Map.of("name", now.name()),
              Map.of("name", called));
        });
  }

  /**
   * Ends it for everybody; its contacts are untouched.
   *
   * @throws NotThere when it is not there, or the viewer may not
   */
  public void delete(Viewer viewer, UUID id) {
    require(viewer);
    tx.run(
        viewer,
        () -> {
          var before = saved(id, "for update");
          tx.change(Sql.of("delete from segment where id = ?", id));
          changed(AuditAction.SEGMENT_DELETED, id, Map.of("name", before.name()), Map.of());
        });
  }

  /** Everybody looks again which segments there are. */
  private void changed(
      AuditAction action, UUID id, Map<String, String> before, Map<String, String> after) {
    audit.note(action, id, before, after);
    live.changed(Nudge.What.RIGHTS, id);
  }

  private static String called(String name) {
    return Caption.of("segment", name, "").name();
  }
}
