package app.sapa.provisioning;

import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Holiday;
import app.sapa.workspace.BusinessHours.Opening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads when a company is there for its customers. */
final class HoursReader {
  private final List<Opening> week = new ArrayList<>();
  private final Set<LocalDate> dates = new HashSet<>();

  private HoursReader() {}

  static BusinessHours hours(Value value) {
    var reader = new HoursReader();
    var entry = value.fields(List.of("week", "holidays"));
    entry.list("week", reader::span);
    var holidays = entry.list("holidays", reader::holiday).stream().flatMap(Optional::stream);
    return new BusinessHours(reader.week, holidays.limit(BusinessHours.MOST_HOLIDAYS).toList());
  }

  /** The same time of several days. */
  private boolean span(Value value) {
    var entry = value.fields(List.of("days", "opens", "closes"));
    var opens = entry.required("opens", HoursReader::time, Optional.<LocalTime>empty());
    var closes = entry.required("closes", HoursReader::time, Optional.<LocalTime>empty());
    var written = entry.list("days", HoursReader::day);
    var days = written.stream().flatMap(Optional::stream).toList();
    if (written.isEmpty()) {
      entry.refuse("days", "names no day; write [mon, tue]");
    }
    return opens
        .flatMap(
            from -> closes.map(to -> days.stream().allMatch(day -> takes(value, day, from, to))))
        .orElse(false);
  }

  private boolean takes(Value value, DayOfWeek day, LocalTime from, LocalTime to) {
    var all = new ArrayList<>(week);
    all.add(new Opening(day, from, to));
    if (BusinessHours.clash(all).isPresent()) {
      value.refuse("overlaps another time of " + spelled(day) + "; let one end before");
      return false;
    }
    if (BusinessHours.crowded(all).isPresent()) {
      value.refuse("is more than %d times on %s".formatted(BusinessHours.MOST_A_DAY, spelled(day)));
      return false;
    }
    return week.add(all.getLast());
  }

  private Optional<Holiday> holiday(Value value) {
    var entry = value.fields(List.of("date", "name"));
    var date = entry.required("date", HoursReader::date, Optional.<LocalDate>empty());
    var name = entry.optional("name", HoursReader::name).orElse("");
    if (date.isPresent() && !dates.add(date.get())) {
      entry.refuse("date", "is a day off already; keep one");
      return Optional.empty();
    }
    return date.map(day -> new Holiday(day, name));
  }

  private static String name(Value value) {
    var name = Formats.upTo(BusinessHours.LONGEST_NAME, value);
    return name.substring(0, Math.min(name.length(), BusinessHours.LONGEST_NAME));
  }

  private static Optional<DayOfWeek> day(Value value) {
    var all = Arrays.asList(DayOfWeek.values());
    var text = Formats.among(all.stream().map(HoursReader::spelled).toList(), value, "day");
    return all.stream().filter(day -> spelled(day).equals(text)).findFirst();
  }

  private static String spelled(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalTime> time(Value value) {
    return parsed(value, LocalTime::parse, "a time such as 08:30");
  }

  private static Optional<LocalDate> date(Value value) {
    return parsed(value, LocalDate::parse, "a date such as 2026-01-31");
  }

  private static <T> Optional<T> parsed(Value value, Function<String, T> parsing, String expected) {
    var text = value.text();
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(parsing.apply(text));
    } catch (DateTimeParseException wrong) {
      value.refuse("'" + text + "' is not " + expected);
      return Optional.empty();
    }
  }
}
