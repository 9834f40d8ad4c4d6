package app.sapa.workspace;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Asks for the database before anything else starts: without one, Sapa does not serve at all. */
@ApplicationScoped
class FirstConnection {
  private static final int BEFORE_ALL_OTHERS = 1;

  @Inject DataSources sources;

  void ask(@Observes @Priority(BEFORE_ALL_OTHERS) Startup startup) {
    try (var connection = sources.app().getConnection()) {
      connection.getMetaData();
    } catch (SQLException _) {
      throw new NoDatabase();
    }
  }

  /** The database part has told the operator why, in one line; a trace would only bury it. */
  private static final class NoDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoDatabase() {
      super("Sapa does not start without its database", null, false, false);
    }
  }
}
