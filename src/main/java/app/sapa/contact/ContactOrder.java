package app.sapa.contact;

import app.sapa.base.Spelling;
import app.sapa.workspace.Row;
import app.sapa.workspace.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the contacts page is ordered.
 *
 * @param by what is compared
 * @param reversed with the end first
 */
public record ContactOrder(By by, boolean reversed) {
  /** What an opened page shows first: whoever wrote, or was written to, last. */
  public static final ContactOrder FIRST = new ContactOrder(By.LATEST, false);

  /** What is compared; each has an index to go along. */
  public enum By {
    /** The latest message, the newest first. Whoever never had one comes after all others. */
    LATEST("c.newest_key", true),
    /** The name, from A on. */
    NAME("c.folded_name", false),
    /** The time they were added, the newest first. */
    ADDED("c.created_at", true);

    private final String column;
    private final boolean falling;

    By(String column, boolean falling) {
      this.column = column;
      this.falling = falling;
    }
  }

  /** How it is written in an address: {@code name}, or {@code -name} with the end first. */
  public String key() {
    return (reversed ? "-" : "") + Spelling.of(by);
  }

  /** Reads an address; whatever names no order is none. */
  public static Optional<ContactOrder> of(String key) {
    boolean reversed = key.startsWith("-");
    return Spelling.find(By.class, reversed ? key.substring(1) : key)
        .map(by -> new ContactOrder(by, reversed));
  }

  private boolean falls() {
    return by.falling != reversed;
  }

  String column() {
    return by.column;
  }

  /** Those after a place, or all of them, and so many in order. Equal ones go by id. */
  Sql walk(@Nullable ContactPlace after, int limit) {
    return beyond(after).then(inOrder()).then("limit ?", limit);
  }

  private Sql beyond(@Nullable ContactPlace after) {
    if (after == null) {
      return Sql.of("");
    }
    Object from = by == By.NAME ? after.key() : after.at();
    return Sql.of(
        "and (" + by.column + ", c.id) " + (falls() ? "<" : ">") + " (?, ?)", from, after.id());
  }

  String inOrder() {
    var direction = falls() ? " desc" : "";
    return "order by " + by.column + direction + ", c.id" + direction;
  }

  /** Where a row stands that has the column as {@code place}. */
  ContactPlace place(Row row) {
    return by == By.NAME
        ? new ContactPlace(row.text("place"), row.id("id"))
        : ContactPlace.at(row.time("place"), row.id("id"));
  }
}
