package app.sapa.base;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page.
 *
 * @param items in reading order
 * @param next the cursor of the page after this one, or null at the end
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page out of rows that were read one more than asked for, which tells whether more follow
   * without counting.
   */
  public static <T> Page<T> of(List<T> oneMore, int size, Function<T, Cursor> cursor) {
    if (oneMore.size() <= size) {
      return new Page<>(oneMore, null);
    }
    return new Page<>(oneMore.subList(0, size), cursor.apply(oneMore.get(size - 1)));
  }

  /** Where the next page begins, if there is one. */
  public Optional<Cursor> following() {
    return Optional.ofNullable(next);
  }
}
