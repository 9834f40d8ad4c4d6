package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.contact.Criterion;
import app.sapa.contact.InSql;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import org.jspecify.annotations.Nullable;

/** How a page walks: from where, in which direction, how far, and past whom. */
record Walk(Viewer viewer, Look look, @Nullable Cursor after, int limit) {
  /** The condition of one branch, with order and limit. */
  Sql through(Criterion branch) {
    var held = branch.and(look.criterion()).and(Criterion.Visibility.of(viewer));
    return InSql.reading(held).then(beyond()).then(order());
  }

  /** The keys alone of one branch, which its index holds without a visit to the table. */
  Sql keys(Criterion branch) {
    return Sql.of("select c.workspace_id, c.id, c.newest_key, c.oldest_key from contact c where")
        .then(through(branch));
  }

  private Sql beyond() {
    if (after == null) {
      return Sql.of("");
    }
    return switch (look.order()) {
      case NEWEST -> Sql.of("and (c.newest_key, c.id) < (?, ?)", after.at(), after.id());
      case OLDEST ->
          Sql.of(
              "and c.oldest_key >= ? and (c.oldest_key > ? or c.id < ?)",
              after.at(),
              after.at(),
              after.id());
    };
  }

  /** Equal keys go by id, larger first, so that paging is stable. */
  Sql order() {
    return switch (look.order()) {
      case NEWEST -> Sql.of("order by c.newest_key desc, c.id desc limit ?", limit);
      case OLDEST -> Sql.of("order by c.oldest_key, c.id desc limit ?", limit);
    };
  }
}
