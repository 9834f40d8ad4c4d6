package app.sapa.search;

import java.util.concurrent.CompletableFuture;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/**
 * Lets the index write one page while the next is read, without a commit for each. A page that
 * failed stops the work at the next one.
 */
final class PagesUnderWay implements IndexingPlanSynchronizationStrategy {
  private CompletableFuture<?> before = CompletableFuture.completedFuture(null);

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(this::next);
  }

  private void next(CompletableFuture<? extends SearchIndexingPlanExecutionReport> page) {
    await();
    before = page.thenAccept(PagesUnderWay::check);
  }

  private static void check(SearchIndexingPlanExecutionReport report) {
    report
        .throwable()
        .ifPresent(
            cause -> {
              throw new IllegalStateException("a page could not be indexed", cause);
            });
  }

  /** Waits for the page under way. */
  void await() {
    before.join();
  }
}
