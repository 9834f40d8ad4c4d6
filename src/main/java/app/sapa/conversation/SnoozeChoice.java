package app.sapa.conversation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;

/** Until when contacts are mostly put off. */
public enum SnoozeChoice {
  ONE_HOUR,
  THREE_HOURS,
  TOMORROW,
  NEXT_MONDAY;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Those there are at that time, the soonest first: on a Sunday, Monday is tomorrow. */
  static Map<SnoozeChoice, Instant> at(ZonedDateTime now) {
    var choices = new EnumMap<SnoozeChoice, Instant>(SnoozeChoice.class);
    for (var choice : values()) {
      var until = choice.from(now);
      if (!choices.containsValue(until)) {
        choices.put(choice, until);
      }
    }
    return choices;
  }

  private Instant from(ZonedDateTime now) {
    return switch (this) {
      case ONE_HOUR -> now.plusHours(1).toInstant();
      case THREE_HOURS -> now.plusHours(3).toInstant();
      case TOMORROW -> morning(now, now.toLocalDate().plusDays(1));
      case NEXT_MONDAY ->
          morning(now, now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
    };
  }

  private static Instant morning(ZonedDateTime now, LocalDate day) {
    return day.atTime(MORNING).atZone(now.getZone()).toInstant();
  }
}
