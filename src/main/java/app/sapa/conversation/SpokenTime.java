package app.sapa.conversation;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalAmount;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time still to come, as people say it in Indonesian or English: {@code besok jam 9}, {@code next
 * friday 3pm}, {@code 2 jam lagi}. A day without an hour means nine in the morning; an hour without
 * a day means the next time it strikes.
 */
final class SpokenTime {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Map<String, LocalTime> PARTS =
      Map.ofEntries(
          entry("pagi", MORNING),
          entry("morning", MORNING),
          entry("siang", LocalTime.of(13, 0)),
          entry("noon", LocalTime.of(12, 0)),
          entry("afternoon", LocalTime.of(14, 0)),
          entry("sore", LocalTime.of(16, 0)),
          entry("evening", LocalTime.of(18, 0)),
          entry("malam", LocalTime.of(19, 0)),
          entry("tonight", LocalTime.of(19, 0)));

  private static final Map<String, Integer> DAYS =
      Map.ofEntries(
          entry("hari ini", 0),
          entry("today", 0),
          entry("besok", 1),
          entry("tomorrow", 1),
          entry("lusa", 2),
          entry("day after tomorrow", 2),
          entry("minggu depan", 7),
          entry("pekan depan", 7),
          entry("next week", 7));

  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.ofEntries(
          entry("senin", DayOfWeek.MONDAY),
          entry("mon", DayOfWeek.MONDAY),
          entry("selasa", DayOfWeek.TUESDAY),
          entry("tue", DayOfWeek.TUESDAY),
          entry("rabu", DayOfWeek.WEDNESDAY),
          entry("wed", DayOfWeek.WEDNESDAY),
          entry("kamis", DayOfWeek.THURSDAY),
          entry("thu", DayOfWeek.THURSDAY),
          entry("jumat", DayOfWeek.FRIDAY),
          entry("fri", DayOfWeek.FRIDAY),
          entry("sabtu", DayOfWeek.SATURDAY),
          entry("sat", DayOfWeek.SATURDAY),
          entry("minggu", DayOfWeek.SUNDAY),
          entry("sun", DayOfWeek.SUNDAY));

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:in |dalam )?(\\d{1,3}|an?|satu|se)? ?(menit|minutes?|mins?|jam|hours?|hari|days?"
              + "|minggu|pekan|weeks?|bulan|months?)(?: lagi)?");

  private static final Pattern DAY =
      Pattern.compile(
          "(?<said>hari ini|today|besok|day after tomorrow|tomorrow|lusa|minggu depan|pekan depan"
              + "|next week)"
              + "|(?:next |on |hari )?(?<weekday>senin|selasa|rabu|kamis|jumat|sabtu|minggu"
              + "|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?"
              + "|sun(?:day)?)(?: depan)?"
              + "|(?<date>\\d{4}-\\d{2}-\\d{2})|(?<day>\\d{1,2})/(?<month>\\d{1,2})");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:jam |pukul |at )?(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))?"
              + " ?(?<half>am|pm|pagi|siang|sore|malam)?"
              + "|(?<part>pagi|morning|siang|noon|afternoon|sore|evening|malam|tonight)");

  private SpokenTime() {}

  /** What was meant, if that can be told and is still to come. */
  static Optional<ZonedDateTime> read(String text, ZonedDateTime now) {
    var said = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", " ");
    try {
      return after(said, now).or(() -> at(said, now)).filter(then -> then.isAfter(now));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static Optional<ZonedDateTime> after(String said, ZonedDateTime now) {
    var found = AFTER.matcher(said);
    if (!found.matches() || (found.group(1) == null && !said.endsWith(" lagi"))) {
      return Optional.empty();
    }
    return Optional.of(now.plus(amount(count(found.group(1)), found.group(2))).withNano(0));
  }

  private static int count(@Nullable String number) {
    return number == null || !Character.isDigit(number.charAt(0)) ? 1 : Integer.parseInt(number);
  }

  private static TemporalAmount amount(int count, String unit) {
    return switch (unit.substring(0, 2)) {
      case "me", "mi" -> unit.equals("minggu") ? Period.ofWeeks(count) : Duration.ofMinutes(count);
      case "ja", "ho" -> Duration.ofHours(count);
      case "ha", "da" -> Period.ofDays(count);
      case "pe", "we" -> Period.ofWeeks(count);
      default -> Period.ofMonths(count);
    };
  }

  /** A day, an hour, or both in either order. */
  private static Optional<ZonedDateTime> at(String said, ZonedDateTime now) {
    for (int space = said.length(); space >= 0; space = said.lastIndexOf(' ', space - 1)) {
      var head = said.substring(0, space);
      var tail = said.substring(Math.min(said.length(), space + 1));
      var then = together(head, tail, now).or(() -> together(tail, head, now));
      if (then.isPresent()) {
        return then;
      }
    }
    return Optional.empty();
  }

  private static Optional<ZonedDateTime> together(String day, String time, ZonedDateTime now) {
    var date = DAY.matcher(day);
    var hour = TIME.matcher(time);
    if (day.isEmpty() == date.matches() || time.isEmpty() == hour.matches()) {
      return Optional.empty();
    }
    if (day.isEmpty()) {
      return time.isEmpty() ? Optional.empty() : Optional.of(next(time(hour), now));
    }
    return Optional.of(
        date(date, now.toLocalDate())
            .atTime(time.isEmpty() ? MORNING : time(hour))
            .atZone(now.getZone()));
  }

  private static ZonedDateTime next(LocalTime time, ZonedDateTime now) {
    var today = now.with(time);
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  private static LocalDate date(MatchResult day, LocalDate today) {
    var said = day.group("said");
    if (said != null) {
      return today.plusDays(DAYS.getOrDefault(said, 0));
    }
    var weekday = day.group("weekday");
    if (weekday != null) {
      return today.with(TemporalAdjusters.next(weekday(weekday)));
    }
    if (day.group("date") != null) {
      return LocalDate.parse(day.group("date"));
    }
    var date =
        LocalDate.of(
            today.getYear(),
            Integer.parseInt(day.group("month")),
            Integer.parseInt(day.group("day")));
    return date.isBefore(today) ? date.plusYears(1) : date;
  }

  private static DayOfWeek weekday(String name) {
    var known = WEEKDAYS.get(name);
    return known == null ? WEEKDAYS.getOrDefault(name.substring(0, 3), DayOfWeek.MONDAY) : known;
  }

  private static LocalTime time(MatchResult said) {
    var part = said.group("part");
    if (part != null) {
      return PARTS.getOrDefault(part, MORNING);
    }
    int hour = Integer.parseInt(said.group("hour"));
    var minute = said.group("minute");
    return LocalTime.of(
        inHalf(hour, said.group("half")), minute == null ? 0 : Integer.parseInt(minute));
  }

  private static int inHalf(int hour, @Nullable String half) {
    if (half == null || hour > 12) {
      return hour;
    }
    return switch (half) {
      case "am", "pagi" -> hour % 12;
      case "siang" -> hour >= 10 && hour <= 12 ? hour : hour + 12;
      default -> hour % 12 + 12;
    };
  }
}
