package app.sapa.workspace;

import static app.sapa.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Rule;
import app.sapa.workspace.BusinessHours.Holiday;
import app.sapa.workspace.BusinessHours.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessHoursTest {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Opening on(DayOfWeek day, String opens, String closes) {
    return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static BusinessHours of(Opening... week) {
    return new BusinessHours(List.of(week), List.of());
  }

  private static boolean isOpen(BusinessHours hours, String local, ZoneId clock) {
    return hours.isOpen(LocalDateTime.parse(local).atZone(clock).toInstant(), clock);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T08:59:59, false",
    "2026-11-23T09:00, true",
    "2026-11-23T11:59:59, true",
    "2026-11-23T12:00, false",
    "2026-11-23T12:59, false",
    "2026-11-23T13:00, true",
    "2026-11-23T17:00, false",
    "2026-11-24T10:00, false"
  })
  @Rule("SET-14")
  void open_is_from_the_first_minute_to_before_the_last_of_each_time_of_its_day(
      String local, boolean open) {
    var hours = of(on(DayOfWeek.MONDAY, "13:00", "17:00"), on(DayOfWeek.MONDAY, "09:00", "12:00"));

    assertThat(isOpen(hours, local, JAKARTA)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T21:59, false",
    "2026-11-29T22:00, true",
    "2026-11-29T23:59:59, true",
    "2026-11-30T00:00, true",
    "2026-11-30T01:59, true",
    "2026-11-30T02:00, false",
    "2026-11-29T01:00, false"
  })
  void what_closes_no_later_than_it_opens_goes_on_after_midnight_and_after_the_weeks_end(
      String local, boolean open) {
    assertThat(isOpen(of(on(DayOfWeek.SUNDAY, "22:00", "02:00")), local, JAKARTA)).isEqualTo(open);
  }

  @Test
  void a_time_that_ends_when_it_began_is_a_day_and_one_until_midnight_ends_there() {
    var day = of(on(DayOfWeek.MONDAY, "00:00", "00:00"));
    assertThat(isOpen(day, "2026-11-23T00:00", JAKARTA)).isTrue();
    assertThat(isOpen(day, "2026-11-23T23:59", JAKARTA)).isTrue();
    assertThat(isOpen(day, "2026-11-24T00:00", JAKARTA)).isFalse();

    var evening = of(on(DayOfWeek.MONDAY, "18:00", "00:00"));
    assertThat(isOpen(evening, "2026-11-23T23:59", JAKARTA)).isTrue();
    assertThat(isOpen(evening, "2026-11-24T00:00", JAKARTA)).isFalse();
  }

  @Test
  void nine_oclock_is_nine_oclock_in_summer_and_in_winter() {
    var hours =
        new BusinessHours(
            Arrays.stream(DayOfWeek.values()).map(day -> on(day, "09:00", "17:00")).toList(),
            List.of());

    assertThat(hours.isOpen(Instant.parse("2026-10-23T07:00:00Z"), BERLIN)).isTrue();
    assertThat(hours.isOpen(Instant.parse("2026-10-26T07:59:59Z"), BERLIN)).isFalse();
    assertThat(hours.isOpen(Instant.parse("2026-10-26T08:00:00Z"), BERLIN)).isTrue();
  }

  @Test
  void the_hour_that_comes_twice_is_open_twice_and_the_one_that_is_left_out_troubles_nobody() {
    var night = of(on(DayOfWeek.SUNDAY, "02:00", "03:00"));

    assertThat(night.isOpen(Instant.parse("2026-10-25T00:30:00Z"), BERLIN)).isTrue();
    assertThat(night.isOpen(Instant.parse("2026-10-25T01:30:00Z"), BERLIN)).isTrue();
    assertThat(night.isOpen(Instant.parse("2026-10-25T02:00:00Z"), BERLIN)).isFalse();
    var spring = Instant.parse("2026-03-29T00:00:00Z");
    assertThat(IntStream.range(0, 180))
        .noneMatch(minute -> night.isOpen(spring.plus(Duration.ofMinutes(minute)), BERLIN));
  }

  @Test
  void a_day_off_is_closed_from_midnight_to_midnight_and_what_begins_on_it_does_not_take_place() {
    var nights =
        new BusinessHours(
            Arrays.stream(DayOfWeek.values()).map(day -> on(day, "20:00", "04:00")).toList(),
            List.of(new Holiday(LocalDate.parse("2026-12-25"), "Natal")));

    assertThat(isOpen(nights, "2026-12-24T23:59", JAKARTA)).isTrue();
    assertThat(isOpen(nights, "2026-12-25T00:00", JAKARTA)).isFalse();
    assertThat(isOpen(nights, "2026-12-25T21:00", JAKARTA)).isFalse();
    assertThat(isOpen(nights, "2026-12-26T03:00", JAKARTA)).isFalse();
    assertThat(isOpen(nights, "2026-12-26T20:00", JAKARTA)).isTrue();
  }

  @Test
  void without_times_one_is_always_there_but_on_days_off() {
    var off = new BusinessHours(List.of(), List.of(new Holiday(LocalDate.parse("2026-12-25"), "")));

    assertThat(isOpen(BusinessHours.AROUND_THE_CLOCK, "2026-12-25T03:00", JAKARTA)).isTrue();
    assertThat(isOpen(off, "2026-12-25T03:00", JAKARTA)).isFalse();
    assertThat(isOpen(off, "2026-12-26T00:00", JAKARTA)).isTrue();
  }

  @Test
  @Rule("SET-14")
  void times_that_overlap_are_refused_also_over_midnight_and_the_weeks_end() {
    var morning = on(DayOfWeek.MONDAY, "08:00", "12:00");

    for (var over :
        List.of(
            morning,
            on(DayOfWeek.MONDAY, "11:59", "13:00"),
            on(DayOfWeek.MONDAY, "07:00", "08:01"),
            on(DayOfWeek.SUNDAY, "22:00", "08:01"),
            on(DayOfWeek.MONDAY, "00:00", "00:00"))) {
      assertRefused("hours.overlap", () -> of(morning, over));
      assertThat(BusinessHours.clash(List.of(over, morning))).contains(morning);
    }
    assertThat(
            of(
                    morning,
                    on(DayOfWeek.MONDAY, "12:00", "13:00"),
                    on(DayOfWeek.SUNDAY, "22:00", "08:00"))
                .week())
        .extracting(Opening::day)
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.MONDAY, DayOfWeek.SUNDAY);
  }

  @Test
  void as_many_as_there_may_be_are_taken_and_one_more_is_refused() {
    var four = Stream.iterate(8, hour -> hour + 2).limit(4).map(BusinessHoursTest::hour).toList();
    assertThat(new BusinessHours(four, List.of()).week()).hasSize(BusinessHours.MOST_A_DAY);
    assertRefused(
        "hours.too-many",
        () ->
            new BusinessHours(
                Stream.concat(four.stream(), Stream.of(hour(20))).toList(), List.of()));

    assertThat(new BusinessHours(List.of(), days(200)).holidays()).hasSize(200);
    assertRefused("hours.too-many-holidays", () -> new BusinessHours(List.of(), days(201)));
    var natal = LocalDate.parse("2026-12-25");
    assertRefused(
        "hours.holiday-twice",
        () ->
            new BusinessHours(
                List.of(), List.of(new Holiday(natal, "Natal"), new Holiday(natal, "Libur"))));
    assertThat(new Holiday(natal, " " + "x".repeat(60) + "\0").name()).hasSize(60);
    assertRefused("hours.holiday-too-long", () -> new Holiday(natal, "x".repeat(61)));
  }

  private static Opening hour(int begin) {
    return new Opening(DayOfWeek.FRIDAY, LocalTime.of(begin, 0), LocalTime.of(begin + 1, 0));
  }

  private static List<Holiday> days(int many) {
    return Stream.iterate(LocalDate.parse("2027-01-01"), day -> day.plusDays(1))
        .limit(many)
        .map(day -> new Holiday(day, ""))
        .toList();
  }
}
