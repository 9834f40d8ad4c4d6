package app.sapa.kit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the browser's elements write them too: the day, the month's short name, the year. */
public final class Dates {
  private static final String PATTERN = "d MMM uuuu";

  private Dates() {}

  /** The day of an instant, where the browser before this screen is. */
  public static String day(Instant at, Locale language) {
    return DateTimeFormatter.ofPattern(PATTERN, language).format(at.atZone(Zones.here()));
  }
}
