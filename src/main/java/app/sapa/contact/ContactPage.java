package app.sapa.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the contacts page's list.
 *
 * @param rows in reading order
 * @param next after which place the following page begins, or null at the end
 */
public record ContactPage(List<ContactRow> rows, @Nullable ContactPlace next) {
  public ContactPage {
    rows = List.copyOf(rows);
  }

  /** Cuts a page out of rows that were read one more than asked for. */
  static ContactPage of(List<ContactRow> oneMore, int size) {
    return oneMore.size() <= size
        ? new ContactPage(oneMore, null)
        : new ContactPage(oneMore.subList(0, size), oneMore.get(size - 1).place());
  }
}
