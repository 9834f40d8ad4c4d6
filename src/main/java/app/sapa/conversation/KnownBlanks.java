package app.sapa.conversation;

import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Which blanks mean something in the workspace of the running transaction. */
@ApplicationScoped
public class KnownBlanks {
  @Inject Tx tx;

  /** The name of the first blank in a text that means nothing here. */
  public Optional<String> unknown(String text) {
    return Blanks.in(text).stream().filter(blank -> !isKnown(blank)).findFirst();
  }

  private boolean isKnown(String blank) {
    return Variable.isOwn(blank) || Variable.field(blank).filter(this::isField).isPresent();
  }

  private boolean isField(String key) {
    return tx.first(Sql.of("select id from field where key = ?", key), row -> row.id("id"))
        .isPresent();
  }
}
