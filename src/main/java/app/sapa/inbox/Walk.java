package app.sapa.inbox;

import app.sapa.base.Cursor;
import app.sapa.contact.Criterion;
import app.sapa.contact.InSql;
import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a page walks: from where, in which direction, how far, and past whom. */
record Walk(Viewer viewer, Look look, @Nullable Cursor after, int limit) {
  // Told that the time is one and the same, the planner would find any index good enough that goes
  // by id.
  private static final String AT = "and %s = any (array[?::timestamptz]) and c.id < ?";

  /** Whoever never wrote has keys beyond; see {@code Contact}. */
  private static final Instant LAST_MESSAGE = Instant.parse("2900-01-01T00:00:00Z");

  /**
   * What comes after the place where the page before ended. One range of an index, except at a time
   * that so many may share that none of them may be walked past: there it is two, which costs each
   * branch another way down its index.
   */
  List<Sql> ranges() {
    if (after == null) {
      return List.of(Sql.of(""));
    }
    var column = column(look.order());
    boolean later = look.order().laterFirst();
    if (isCrowded(after.at())) {
      return List.of(
          Sql.of(AT.formatted(column), after.at(), after.id()),
          Sql.of("and " + column + (later ? " < ?" : " > ?"), after.at()));
    }
    return List.of(
        later
            ? Sql.of("and (" + column + ", c.id) < (?, ?)", after.at(), after.id())
            : Sql.of(
                "and %1$s >= ? and (%1$s > ? or c.id < ?)".formatted(column),
                after.at(),
                after.at(),
                after.id()));
  }

  /** Nobody ever had a conversation closed, or whoever was imported at once never wrote. */
  private static boolean isCrowded(Instant at) {
    return at.equals(Instant.EPOCH) || at.isAfter(LAST_MESSAGE);
  }

  /** The condition of one branch and range, with order and limit. */
  Sql through(Criterion branch, Sql range) {
    var held = branch.and(look.criterion()).and(Criterion.Visibility.of(viewer));
    return InSql.reading(held).then(range).then(order(column(look.order())));
  }

  /** The keys alone of one branch, which its index holds without a visit to the table. */
  Sql keys(Criterion branch, Sql range) {
    return Sql.of("select c.workspace_id, c.id, " + column(look.order()) + " from contact c where")
        .then(through(branch, range));
  }

  /** Equal times go by id, larger first, so that paging is stable. */
  Sql order(String column) {
    var direction = look.order().laterFirst() ? " desc" : "";
    return Sql.of("order by " + column + direction + ", c.id desc limit ?", limit);
  }

  /** By which an order goes. */
  static String column(Look.Order order) {
    return switch (order) {
      case NEWEST -> "c.newest_key";
      case OLDEST -> "c.oldest_key";
      case LONGEST -> "c.longest_key";
      case SHORTEST -> "c.shortest_key";
    };
  }
}
