package app.sapa.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.backend.work.execution.OperationSubmitter;
import org.hibernate.search.mapper.pojo.model.spi.PojoRawTypeIdentifier;
import org.hibernate.search.mapper.pojo.work.spi.PojoIndexer;

/**
 * Documents that are known not to be in the index yet. An indexing plan first deletes what each may
 * stand for, by a query per document where workspaces share an index, and that costs more than all
 * the rest; so these go the way of Hibernate Search's own batch job. Written, but not committed.
 */
final class Additions {
  private final PojoIndexer indexer;
  private final List<CompletableFuture<?>> underWay = new ArrayList<>();

  Additions(PojoIndexer indexer) {
    this.indexer = indexer;
  }

  void add(Kind kind, SearchDocument document) {
    underWay.add(
        indexer.add(
            PojoRawTypeIdentifier.of(kind.type()),
            null,
            null,
            document,
            DocumentCommitStrategy.NONE,
            DocumentRefreshStrategy.NONE,
            OperationSubmitter.blocking()));
  }

  /** Done when all of them are written; failed when one could not be. */
  CompletableFuture<?> written() {
    return CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
  }
}
