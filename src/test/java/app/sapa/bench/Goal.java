package app.sapa.bench;

import java.util.StringJoiner;

/**
 * What an operation may take; 0 is no limit.
 *
 * @param millis in nineteen of twenty cases
 */
record Goal(double millis, int pages, int statements) {
  static final Goal NONE = new Goal(0, 0, 0);

  boolean isMet(Measured measured) {
    return (millis == 0 || measured.p95() <= millis)
        && (pages == 0 || measured.pages() <= pages)
        && (statements == 0 || measured.statements() <= statements);
  }

  @Override
  public String toString() {
    var text = new StringJoiner(", ");
    if (millis > 0) {
      text.add("p95 ≤ %.0f ms".formatted(millis));
    }
    if (pages > 0) {
      text.add("≤ %d pages".formatted(pages));
    }
    if (statements > 0) {
      text.add("≤ %d statements".formatted(statements));
    }
    return text.toString();
  }
}
