package app.sapa.search;

import app.sapa.people.Machine;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;

/** What the index has yet to read of one workspace. */
@ApplicationScoped
class Journal {
  /** Each batch is one Lucene commit per kind, which costs the most; larger ones gain little. */
  static final int BATCH = 2_000;

  @Inject Tx tx;
  @Inject Index index;
  @Inject Marks marks;

  private record Line(long seq, Kind kind, UUID id) {
    static Line of(Row row) {
      return new Line(row.big("seq"), Kind.valueOf(row.text("entity")), row.id("entity_id"));
    }
  }

  /**
   * Brings one batch of changes into the index, and strikes it from the journal once it is there.
   * A crash in between leaves the batch in the journal; reading it in again changes nothing.
   *
   * @return how many lines were struck; a full batch means that more may wait
   */
  int readIn(long workspace) {
    return tx.in(new Machine(workspace, Machine.Task.INDEXING), this::batch);
  }

  private int batch() {
    var lines =
        tx.list(
            Sql.of(
                """
                select seq, entity, entity_id from index_event order by seq limit ?
                for update skip locked\
                """,
                BATCH),
            Line::of);
    if (!lines.isEmpty()) {
      bringIn(changed(lines));
      strike(lines);
    }
    return lines.size();
  }

  private static Map<Kind, Set<UUID>> changed(List<Line> lines) {
    var changed = new EnumMap<Kind, Set<UUID>>(Kind.class);
    lines.forEach(line -> changed.computeIfAbsent(line.kind, kind -> new HashSet<>()).add(line.id));
    return changed;
  }

  private void bringIn(Map<Kind, Set<UUID>> changed) {
    var session = index.session();
    var pages = new PagesUnderWay();
    session.indexingPlanSynchronizationStrategy(pages);
    var additions = index.additions();
    changed.forEach((kind, ids) -> bringIn(session.indexingPlan(), additions, kind, ids));
    var markers = marks.moveOn(session.indexingPlan(), changed.keySet());
    session.indexingPlan().execute();
    pages.await();
    additions.written().join();
    session.workspace(changed.keySet().stream().map(Kind::type).toList()).flush();
    marks.follow(markers);
  }

  private void bringIn(SearchIndexingPlan plan, Additions additions, Kind kind, Set<UUID> ids) {
    var gone = known(kind, ids);
    for (var document : documents(kind, ids)) {
      if (gone.remove(document.id())) {
        plan.addOrUpdate(document);
      } else {
        additions.add(kind, document);
      }
    }
    gone.forEach(id -> plan.purge(kind.type(), id, null));
  }

  /** Those that the index has, also when it was written to but a moment ago. */
  private Set<UUID> known(Kind kind, Set<UUID> ids) {
    var texts = ids.stream().map(UUID::toString).toList();
    return new HashSet<>(
        index
            .session()
            .search(kind.type())
            .select(f -> f.id(UUID.class))
            .where(f -> f.terms().field(SearchDocument.ORDER).matchingAny(texts))
            .fetchAllHits());
  }

  private List<? extends SearchDocument> documents(Kind kind, Set<UUID> ids) {
    return tx.entities()
        .createQuery("from " + kind.type().getSimpleName() + " where id in :ids", kind.type())
        .setParameter("ids", ids)
        .getResultList();
  }

  private void strike(List<Line> lines) {
    var seqs = lines.stream().map(line -> Long.toString(line.seq)).toList();
    tx.change(Sql.of("delete from index_event where seq = any (?::bigint[])", seqs));
  }
}
