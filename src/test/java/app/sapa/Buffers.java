package app.sapa;

import app.sapa.people.Viewer;
import app.sapa.workspace.Sql;
import app.sapa.workspace.Tx;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a statement costs the database, whatever else the machine does meanwhile. */
public final class Buffers {
  private static final Pattern SHARED =
      Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");

  private Buffers() {}

  /** The pages of memory that the statement looks at, as the application's own role. */
  public static int of(Viewer viewer, Supplier<Sql> statement) {
    var tx = Stage.the(Tx.class);
    var plan =
        tx.in(
            viewer,
            () ->
                tx.list(
                    Sql.of("explain (analyze, buffers)").then(statement.get()),
                    row -> row.text("QUERY PLAN")));
    var found =
        plan.stream()
            .map(line -> SHARED.matcher(line.strip()))
            .filter(matcher -> matcher.matches())
            .findFirst()
            .orElseThrow(() -> new AssertionError(String.join("\n", plan)));
    return number(found.group(1)) + number(found.group(2));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
