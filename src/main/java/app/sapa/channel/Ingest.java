package app.sapa.channel;

import app.sapa.work.Rush;
import app.sapa.workspace.DataSources;
import app.sapa.workspace.DatabaseTrouble;
import app.sapa.workspace.Unwalled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The ingest role's way to the database: it alone may look up the workspace behind a channel, and
 * it can do little more than keep what arrives there.
 */
@ApplicationScoped
class Ingest {
  @Inject DataSources dataSources;
  @Inject Rush rush;

  /**
   * One transaction.
   *
   * @throws DatabaseTrouble if it may not have been committed
   */
  <T extends @Nullable Object> T in(Unwalled.Work<T> work) {
    return rush.answer(() -> new Unwalled(dataSources.ingest()).in(work));
  }
}
