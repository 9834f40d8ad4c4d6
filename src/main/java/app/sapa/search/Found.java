package app.sapa.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param hits one page of them, in their order
 * @param total how many there are for this viewer, on all pages; {@value #MOST_COUNTED} when there
 *     are that many or more, since counting a million takes longer than finding them
 * @param rebuilding whether the index is being made anew, so that some may be missing
 * @param next where the next page begins, in a form that this search alone reads, or null at the end
 */
public record Found<T>(List<T> hits, long total, boolean rebuilding, @Nullable String next) {
  /** Beyond, they are not counted. */
  public static final int MOST_COUNTED = 10_000;

  public Found {
    hits = List.copyOf(hits);
  }

  /** No answer: too little was typed, or nothing can be read just now. */
  static <T> Found<T> nothing(boolean rebuilding) {
    return new Found<>(List.of(), 0, rebuilding, null);
  }
}
