package app.sapa.kit;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the browser's elements write them too: the day, the month's short name, the year. */
public final class Dates {
  private static final String PATTERN = "d MMM uuuu";
  private static final String MOMENT = "EEE d MMM uuuu, HH:mm";

  private Dates() {}

  /** The day of an instant, where the browser before this screen is. */
  public static String day(Instant at, Locale language) {
    return DateTimeFormatter.ofPattern(PATTERN, language).format(at.atZone(Zones.here()));
  }

  /** The weekday, the day and the minute of an instant, where the browser before this screen is. */
  public static String moment(Instant at, Locale language) {
    return DateTimeFormatter.ofPattern(MOMENT, language).format(at.atZone(Zones.here()));
  }
}
