package app.sapa.contact;

import java.util.List;

/** Goes through a filter with one contact in hand and notes which conditions decide. */
record Judging(FilterReading reading, Facts contact) {
  Verdict of(Filter filter) {
    return of(filter, true);
  }

  private Verdict of(Filter filter, boolean positive) {
    return switch (filter) {
      case Filter.Condition condition ->
          new Verdict(InMemory.means(reading.of(condition, positive), contact), List.of(condition));
      case Filter.Group group when group.isEmpty() -> new Verdict(true, List.of());
      case Filter.Group(var joined, var parts) ->
          switch (joined) {
            case ALL -> decided(parts, positive, false, false);
            case ANY -> decided(parts, positive, true, true);
            case NONE -> decided(parts, !positive, true, false);
          };
    };
  }

  /** One part that comes out as {@code deciding} makes the group {@code outcome}. */
  private Verdict decided(List<Filter> parts, boolean positive, boolean deciding, boolean outcome) {
    var verdicts =
        parts.stream().filter(part -> !part.isEmpty()).map(part -> of(part, positive)).toList();
    boolean found = verdicts.stream().anyMatch(verdict -> verdict.meant() == deciding);
    return new Verdict(
        found == outcome,
        verdicts.stream()
            .filter(verdict -> verdict.meant() == (found == deciding))
            .flatMap(verdict -> verdict.deciding().stream())
            .toList());
  }
}
