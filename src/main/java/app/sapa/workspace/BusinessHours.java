package app.sapa.workspace;

import app.sapa.base.Fold;
import app.sapa.base.Refusal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * When a company is there for its customers: times of the week, and days on which it is not there
 * at all. They are read by the company's own clock, so that nine o'clock stays nine o'clock when
 * that clock is put forward or back.
 *
 * @param week in their order, none over another; without any the company is always there
 * @param holidays in their order, each date once
 */
public record BusinessHours(List<Opening> week, List<Holiday> holidays) {
  /** Times of one day. */
  public static final int MOST_A_DAY = 4;

  /** Days off. */
  public static final int MOST_HOLIDAYS = 200;

  /** Characters of what a day off is called. */
  public static final int LONGEST_NAME = 60;

  /** Always there. */
  public static final BusinessHours AROUND_THE_CLOCK = new BusinessHours(List.of(), List.of());

  private static final int DAY = 24 * 60;
  private static final int WEEK = 7 * DAY;

  /**
   * A stretch of every week.
   *
   * @param closes the first minute that is no part of it; no later than it opens, that is on the
   *     day after
   */
  public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {
    /** To the minute. */
    public Opening {
      opens = opens.truncatedTo(ChronoUnit.MINUTES);
      closes = closes.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether it goes on after midnight. */
    public boolean crossesMidnight() {
      return !closes.isAfter(opens);
    }

    private int begin() {
      return (day.getValue() - 1) * DAY + opens.toSecondOfDay() / 60;
    }

    private int end() {
      var length = (int) Duration.between(opens, closes).toMinutes();
      return begin() + (crossesMidnight() ? length + DAY : length);
    }

    private boolean isOver(Opening other) {
      return overlaps(0, other) || overlaps(WEEK, other) || overlaps(-WEEK, other);
    }

    private boolean overlaps(int later, Opening other) {
      return begin() + later < other.end() && other.begin() < end() + later;
    }
  }

  /** A day off, whole. The name may be empty. */
  public record Holiday(LocalDate date, String name) {
    /** @throws Refusal {@code hours.holiday-too-long} */
    public Holiday {
      name = Fold.clean(name).strip();
      if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
        throw new Refusal("hours.holiday-too-long", LONGEST_NAME);
      }
    }
  }

  /**
   * @throws Refusal {@code hours.overlap}, {@code hours.too-many}, {@code hours.holiday-twice} or
   *     {@code hours.too-many-holidays}
   */
  public BusinessHours {
    week = sorted(week, Comparator.comparing(Opening::day).thenComparing(Opening::opens));
    holidays = sorted(holidays, Comparator.comparing(Holiday::date));
    if (clash(week).isPresent()) {
      throw new Refusal("hours.overlap");
    }
    if (crowded(week).isPresent()) {
      throw new Refusal("hours.too-many", MOST_A_DAY);
    }
    if (repeated(holidays).isPresent()) {
      throw new Refusal("hours.holiday-twice");
    }
    if (holidays.size() > MOST_HOLIDAYS) {
      throw new Refusal("hours.too-many-holidays", MOST_HOLIDAYS);
    }
  }

  private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
    return all.stream().sorted(order).toList();
  }

  /** The first of them that begins before an earlier one, or one of the day before, has ended. */
  public static Optional<Opening> clash(List<Opening> week) {
    var before = new ArrayList<Opening>();
    for (var each : week) {
      if (before.stream().anyMatch(each::isOver)) {
        return Optional.of(each);
      }
      before.add(each);
    }
    return Optional.empty();
  }

  /** The first day with more times than it can have. */
  public static Optional<DayOfWeek> crowded(List<Opening> week) {
    return week.stream()
        .map(Opening::day)
        .filter(day -> week.stream().filter(each -> each.day() == day).count() > MOST_A_DAY)
        .findFirst();
  }

  /** The first of them whose date is an earlier one's. */
  private static Optional<Holiday> repeated(List<Holiday> holidays) {
    var before = new HashSet<LocalDate>();
    return holidays.stream().filter(each -> !before.add(each.date())).findFirst();
  }

  /**
   * Whether the company is there at that moment. What begins on a day off does not take place, and
   * what began the evening before one ends at midnight.
   */
  public boolean isOpen(Instant at, ZoneId clock) {
    var then = at.atZone(clock).toLocalDateTime();
    var today = then.toLocalDate();
    var time = then.toLocalTime();
    return !isHoliday(today)
        && (week.isEmpty()
            || on(today).stream().anyMatch(each -> holds(each, time))
            || isLate(today.minusDays(1), time));
  }

  private static boolean holds(Opening opening, LocalTime time) {
    return !time.isBefore(opening.opens())
        && (opening.crossesMidnight() || time.isBefore(opening.closes()));
  }

  /** Whether what began that day still goes on at this time of the next one. */
  private boolean isLate(LocalDate day, LocalTime time) {
    return !isHoliday(day)
        && on(day).stream()
            .anyMatch(each -> each.crossesMidnight() && time.isBefore(each.closes()));
  }

  private List<Opening> on(LocalDate date) {
    return week.stream().filter(each -> each.day() == date.getDayOfWeek()).toList();
  }

  private boolean isHoliday(LocalDate date) {
    return holidays.stream().anyMatch(each -> each.date().equals(date));
  }
}
