package app.sapa.contact.ui;

import app.sapa.contact.Filter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells how many a filter means, a moment after it was last changed. */
final class MatchCount extends LateCount {
  private static final long serialVersionUID = 1L;

  private final transient FilterBuilder.Counting counting;
  private transient @Nullable Filter asked;

  MatchCount(FilterDesk desk, Locale locale, FilterBuilder.Counting counting) {
    super(desk, locale, "filter.matches");
    this.counting = counting;
    addClassName("sapa-filter-count");
  }

  /** Asks anew, unless nothing has changed. */
  void ask(Filter filter) {
    if (filter.equals(asked)) {
      return;
    }
    asked = filter;
    setText(text("filter.counting"));
    ask(counting.of(filter));
  }

  /** Forgets what was asked. */
  void forget() {
    rest();
    asked = null;
  }
}
