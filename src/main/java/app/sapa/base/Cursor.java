package app.sapa.base;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and then id.
 *
 * @param at cut to microseconds, as PostgreSQL keeps it
 */
public record Cursor(Instant at, UUID id) {
  /** The written form that screens carry around; it means nothing to them. */
  public String asText() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
  }

  /** Reads the written form; whatever is not one is no place at all. */
  public static Optional<Cursor> parse(String text) {
    int cut = text.indexOf('_');
    if (cut < 1 || text.length() > 60) {
      return Optional.empty();
    }
    try {
      var at = Instant.EPOCH.plus(Long.parseLong(text, 0, cut, 10), ChronoUnit.MICROS);
      return Ids.parse(text.substring(cut + 1)).map(id -> new Cursor(at, id));
    } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
