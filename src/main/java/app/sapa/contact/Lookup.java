package app.sapa.contact;

import app.sapa.workspace.Entry;
import app.sapa.workspace.Scope;
import app.sapa.workspace.Sql;

/** How {@link InSql} asks for rows of other tables that belong to contacts. */
public enum Lookup {
  /** For each contact by itself: the best for a few of them, or for the first of many. */
  EACH,

  /** For all contacts together, once: the best where everybody in the workspace is asked. */
  TOGETHER;

  /**
   * What suits a statement that goes through all contacts of an entry. Of somebody who sees some
   * contacts only, each row of the other tables would have to be asked whose it is.
   */
  public static Lookup throughAll(Entry entry) {
    return entry.scope() == Scope.ALL ? TOGETHER : EACH;
  }

  /** That one of the contact's rows {@code v} meets the condition. */
  Sql among(String table, Sql condition) {
    return switch (this) {
      case EACH ->
          Sql.of(
                  "exists (select 1 from %s v where v.workspace_id = c.workspace_id and v.contact_id = c.id and"
                      .formatted(table))
              .then(condition)
              .then(")");
      // Not a join, for which the planner would have to guess how many there are.
      case TOGETHER ->
          Sql.of("((c.id in (select v.contact_id from %s v where".formatted(table))
              .then(condition)
              .then(")) is true)");
    };
  }
}
