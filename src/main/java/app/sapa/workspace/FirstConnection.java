package app.sapa.workspace;

import app.sapa.base.WillNotStart;
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
      // The database part has told the operator why.
      throw new WillNotStart("Sapa does not start without its database");
    }
  }
}
