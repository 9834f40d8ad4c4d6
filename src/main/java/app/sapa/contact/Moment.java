package app.sapa.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When and where a filter is read: "today" is the workspace's day, whoever asks from wherever. */
public record Moment(Instant now, ZoneId zone) {
  Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant end(LocalDate day) {
    return start(day.plusDays(1));
  }
}
