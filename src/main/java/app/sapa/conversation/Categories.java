package app.sapa.conversation;

import app.sapa.base.Caption;
import app.sapa.base.Ids;
import app.sapa.base.NotThere;
import app.sapa.base.Refusal;
import app.sapa.people.Audit;
import app.sapa.people.AuditAction;
import app.sapa.people.Permission;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Under what conversations can be filed, settled by those who keep the workspace's settings. One
 * that is retired is not offered any more and still names what was filed under it; made again, it
 * is offered again.
 */
@ApplicationScoped
public class Categories {
  /** Categories that are offered, inclusive. */
  public static final int MOST = 100;

  @Inject Tx tx;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * A new one, after all others, or a retired one of that name.
   *
   * @throws NotThere for a viewer who may not
   * @throws Refusal {@code category.name-empty}, {@code category.name-too-long}, {@code
   *     category.description-too-long}, {@code category.name-taken} or {@code category.too-many}
   */
  public UUID create(Viewer viewer, String name, String description) {
    var caption = Caption.of("category", name, description);
    return tx.in(
        viewer,
        () -> {
          if (offered(viewer).size() >= MOST) {
            throw new Refusal("category.too-many", MOST);
          }
          var known = known(caption.name());
          if (known.filter(Known::offered).isPresent()) {
            throw new Refusal("category.name-taken");
          }
          var id = known.map(Known::id).orElseGet(() -> Ids.next(clock));
          put(id, caption);
          audit.note(AuditAction.CATEGORY_CREATED, id, Map.of(), Map.of("name", caption.name()));
          return id;
        });
  }

  private void put(UUID id, Caption caption) {
    tx.change(
        Sql.of(
            "insert into category (workspace_id, id, name, description, position) select "
                + Sql.HERE
                + """
                , ?, ?, ?, coalesce(max(position) + 1, 0) from category
                on conflict (workspace_id, id) do update set description = excluded.description,
                  position = excluded.position, retired_at = null\
                """,
            id,
            caption.name(),
            caption.description()));
  }

  private record Known(UUID id, boolean offered) {}

  private Optional<Known> known(String name) {
    return tx.first(
        Sql.of("select id, retired_at is null as offered from category where name = ?", name),
        row -> new Known(row.id("id"), row.flag("offered")));
  }

  /** Gives it another name, also in what was filed under it; refuses as {@link #create} does. */
  public void change(Viewer viewer, UUID category, String name, String description) {
    var caption = Caption.of("category", name, description);
    tx.run(
        viewer,
        () -> {
          var before = name(viewer, category);
          if (known(caption.name()).filter(other -> !other.id().equals(category)).isPresent()) {
            throw new Refusal("category.name-taken");
          }
          tx.change(
              Sql.of(
                  "update category set name = ?, description = ? where id = ?",
                  caption.name(),
                  caption.description(),
                  category));
          audit.note(
              AuditAction.CATEGORY_CHANGED,
              category,
              Map.of("name", before),
              Map.of("name", caption.name()));
        });
  }

  /** Offers it one place earlier, or later; harmless at the end of the order. */
  public void move(Viewer viewer, UUID category, boolean earlier) {
    tx.run(
        viewer,
        () -> {
          var order = new ArrayList<>(offered(viewer));
          int from = order.indexOf(category);
          int to = earlier ? from - 1 : from + 1;
          if (from < 0) {
            throw new NotThere();
          }
          if (to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            for (var id : order) {
              tx.change(
                  Sql.of("update category set position = ? where id = ?", order.indexOf(id), id));
            }
          }
        });
  }

  /**
   * Offers it no more; what was filed under it stays so.
   *
   * @throws NotThere when it is not offered, or the viewer may not
   */
  public void retire(Viewer viewer, UUID category) {
    tx.run(
        viewer,
        () -> {
          var name = name(viewer, category);
          tx.change(
              Sql.of("update category set retired_at = ? where id = ?", clock.instant(), category));
          audit.note(AuditAction.CATEGORY_RETIRED, category, Map.of("name", name), Map.of());
        });
  }

  /** Its name, once it is certain that it is offered and the viewer may change it. */
  private String name(Viewer viewer, UUID category) {
    if (!offered(viewer).contains(category)) {
      throw new NotThere();
    }
    return tx.first(
            Sql.of("select name from category where id = ?", category), row -> row.text("name"))
        .orElseThrow(NotThere::new);
  }

  /** In their order, which nobody else changes until the transaction ends. */
  private List<UUID> offered(Viewer viewer) {
    if (!viewer.may(Permission.CHANGE_SETTINGS)) {
      throw new NotThere();
    }
    return tx.list(
        Sql.of("select id from category where retired_at is null order by position, id for update"),
        row -> row.id("id"));
  }
}
