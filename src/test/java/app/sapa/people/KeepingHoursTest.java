package app.sapa.people;

import static app.sapa.Refusals.assertNotThere;
import static org.assertj.core.api.Assertions.assertThat;

import app.sapa.Company;
import app.sapa.Rule;
import app.sapa.Stage;
import app.sapa.workspace.BusinessCalendar;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Holiday;
import app.sapa.workspace.BusinessHours.Opening;
import app.sapa.workspace.Scope;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who settles when a company is there. */
class KeepingHoursTest {
  private static final BusinessHours MONDAYS =
      new BusinessHours(
          List.of(
              new Opening(DayOfWeek.MONDAY, LocalTime.of(13, 30), LocalTime.of(17, 0)),
              new Opening(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(2, 15))),
          List.of(new Holiday(LocalDate.parse("2026-12-28"), "Cuti bersama")));

  private final KeepingHours keeping = Stage.the(KeepingHours.class);
  private final Company company = Stage.company();
  private final Viewer dewi = company.owner("Dewi");

  @Test
  @Rule({"SET-11", "SET-14"})
  void owners_and_managers_settle_them_and_it_is_written_down_once() {
    var moko = company.manager("Moko", Restriction.NO_EXPORT);
    assertThat(keeping.of(dewi)).isEqualTo(BusinessHours.AROUND_THE_CLOCK);

    keeping.change(moko, MONDAYS);
    keeping.change(dewi, MONDAYS);

    assertThat(keeping.of(dewi)).isEqualTo(MONDAYS);
    assertThat(Stage.the(Audit.class).page(dewi, null, 9).items())
        .singleElement()
        .matches(entry -> entry.action() == AuditAction.BUSINESS_HOURS_CHANGED)
        .matches(entry -> entry.after().get("week").contains("MONDAY 22:00-02:15"));
    keeping.change(dewi, BusinessHours.AROUND_THE_CLOCK);
    assertThat(keeping.of(moko)).isEqualTo(BusinessHours.AROUND_THE_CLOCK);
  }

  @Test
  @Rule("VIS-25")
  void to_everybody_else_they_are_not_there() {
    var restricted = company.manager("Mira", Restriction.NO_WORKSPACE_SETTINGS);
    for (var viewer : List.of(restricted, company.agent("Adi", Scope.ALL))) {
      assertNotThere(() -> keeping.of(viewer));
      assertNotThere(() -> keeping.zone(viewer));
      assertNotThere(() -> keeping.change(viewer, MONDAYS));
    }
    keeping.change(dewi, MONDAYS);
    assertThat(keeping.of(Stage.company().owner("Olaf"))).isEqualTo(BusinessHours.AROUND_THE_CLOCK);
  }

  @Test
  void they_go_by_the_clock_of_the_company() {
    keeping.change(dewi, MONDAYS);
    var calendar = Stage.the(BusinessCalendar.class);
    var jakartaHalfPastOne = Instant.parse("2026-11-23T06:30:00Z");

    assertThat(calendar.isOpen(dewi, jakartaHalfPastOne)).isTrue();
    assertThat(calendar.isOpen(dewi, jakartaHalfPastOne.minusSeconds(1))).isFalse();
    Stage.the(Housekeeping.class).change(dewi, "Firm", "Asia/Tokyo");
    assertThat(calendar.isOpen(dewi, jakartaHalfPastOne)).isTrue();
    assertThat(calendar.isOpen(dewi, jakartaHalfPastOne.minusSeconds(7_200))).isTrue();
  }
}
