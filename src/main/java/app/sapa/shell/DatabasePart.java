package app.sapa.shell;

import app.sapa.workspace.Part;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Threshold;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The database, asked through the same door as everything else. */
@ApplicationScoped
public class DatabasePart implements Part {
  // Of nobody, so that the statement may reach no row.
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject Tx tx;

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean ready() {
    return tx.in(
        Threshold.ofAccount(NOBODY),
        () -> tx.first(Sql.of("select 1 as one"), row -> row.number("one") == 1).orElse(false));
  }
}
