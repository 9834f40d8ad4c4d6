package app.sapa.search;

import app.sapa.base.Ids;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;

/**
 * What tells an index that belongs to the database from an old, restored or emptied one. Per
 * workspace and kind of document the database keeps a marker, and the index a mark that must hold
 * it. Both move on with each batch: the index first, its mark holding the marker before as well,
 * because the database may still fail to follow.
 */
@ApplicationScoped
class Marks {
  @Inject Tx tx;
  @Inject Index index;
  @Inject Clock clock;

  /** Whether the index of this transaction's workspace is whole and as new as the database. */
  boolean fit() {
    var markers = built();
    return markers.size() == Kind.values().length
        && markers.entrySet().stream().allMatch(each -> marked(each.getKey(), each.getValue()));
  }

  private Map<Kind, UUID> built() {
    return tx
        .list(
            Sql.of("select entity, marker from index_state where built_at is not null"),
            row -> Map.entry(Kind.valueOf(row.text("entity")), row.id("marker")))
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (one, other) -> one,
                () -> new EnumMap<>(Kind.class)));
  }

  private boolean marked(Kind kind, UUID marker) {
    return index
            .session()
            .search(kind.type())
            .where(f -> f.match().field(SearchDocument.MARKS).matching(marker.toString()))
            .fetchTotalHitCount()
        == 1;
  }

  /**
   * Moves these kinds on in the index, together with the rest of the plan; the database is next.
   * What nothing vouches for stays so.
   */
  Map<Kind, UUID> moveOn(SearchIndexingPlan plan, Set<Kind> kinds) {
    var before = built();
    before.keySet().retainAll(kinds);
    var next = new EnumMap<Kind, UUID>(Kind.class);
    before.forEach(
        (kind, marker) -> {
          next.put(kind, Ids.next(clock));
          plan.addOrUpdate(mark(kind, next.get(kind), marker));
        });
    return next;
  }

  /** The database follows, once the index has it. */
  void follow(Map<Kind, UUID> markers) {
    var now = clock.instant();
    tx.changeAll(
        "update index_state set marker = ?, built_at = ? where entity = ?",
        markers.entrySet().stream()
            .map(each -> List.of(each.getValue(), now, each.getKey()))
            .toList());
  }

  /** Nothing vouches for this workspace's part of the index any more. */
  void forget() {
    tx.change(Sql.of("delete from index_state"));
  }

  /** Vouches for the index as it is: whole, and as new as the database and its journal. */
  void vouch() {
    var plan = index.session().indexingPlan();
    var markers = new EnumMap<Kind, UUID>(Kind.class);
    for (var kind : Kind.values()) {
      markers.put(kind, Ids.next(clock));
      plan.addOrUpdate(mark(kind, markers.get(kind)));
    }
    plan.execute();
    var now = clock.instant();
    tx.changeAll(
        "insert into index_state (workspace_id, entity, marker, built_at) values (?, ?, ?, ?)",
        markers.entrySet().stream()
            .map(each -> List.of(tx.entry().workspace(), each.getKey(), each.getValue(), now))
            .toList());
  }

  private static SearchDocument mark(Kind kind, UUID... markers) {
    var mark = kind.empty();
    mark.mark(Arrays.stream(markers).map(UUID::toString).toList());
    return mark;
  }
}
