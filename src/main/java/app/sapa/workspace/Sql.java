package app.sapa.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL with its bound values. Texts come from the program alone; whatever a person or a
 * provider wrote goes in as a value.
 *
 * @param text with one question mark per value
 * @param values in their order; a {@code Collection} of ids or strings becomes a PostgreSQL array
 */
public record Sql(String text, List<@Nullable Object> values) {
  /** The workspace of the running transaction, for the first column of an insert. */
  public static final String HERE = "current_setting('app.workspace')::bigint";

  public Sql {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static Sql of(String text, @Nullable Object... values) {
    return new Sql(text, Arrays.asList(values));
  }

  /** This piece, then a space, then the other. */
  public Sql then(Sql other) {
    var all = new ArrayList<@Nullable Object>(values);
    all.addAll(other.values);
    return new Sql(text + " " + other.text, all);
  }

  /** This piece, then a space, then another made on the spot. */
  public Sql then(String more, @Nullable Object... moreValues) {
    return then(of(more, moreValues));
  }

  /** This piece in brackets, so that what stands around it cannot get between. */
  public Sql inBrackets() {
    return new Sql("(" + text + ")", values);
  }
}
