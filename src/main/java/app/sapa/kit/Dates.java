package app.sapa.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the browser's elements write them too: the day, the month's short name, the year. */
public final class Dates {
  private static final String PATTERN = "d MMM uuuu";

  private Dates() {}

  /** The day of an instant, where the browser before this screen is. */
  public static String day(Instant at, Locale language) {
    return day(at.atZone(Zones.here()).toLocalDate(), language);
  }

  /** A day of the calendar. */
  public static String day(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern(PATTERN, language).format(day);
  }

  /** The minute of an instant on that very day, else its day, where the browser is. */
  public static String near(Instant at, Instant now, Locale language) {
    var here = at.atZone(Zones.here());
    if (!here.toLocalDate().equals(now.atZone(Zones.here()).toLocalDate())) {
      return day(at, language);
    }
    return minute(at, language);
  }

  /** The minute of an instant, where the browser is. */
  public static String minute(Instant at, Locale language) {
    var pattern = "HH" + hourEnd(language) + "mm";
    return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(Zones.here()));
  }

  /** The weekday, the day and the minute of an instant, where the browser before this screen is. */
  public static String moment(Instant at, Locale language) {
    var pattern = "EEE d MMM uuuu, HH" + hourEnd(language) + "mm";
    return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(Zones.here()));
  }

  /** Indonesian writes 09.00 where English writes 09:00. */
  private static char hourEnd(Locale language) {
    return language.getLanguage().equals("id") ? '.' : ':';
  }
}
