package app.sapa.people.ui;

import app.sapa.kit.PlainButton;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Opening;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The times of a week, to be written, day by day. */
final class WeekFields extends Div {
  private static final long serialVersionUID = 1L;

  private final Paragraph always;
  private final PlainButton usual;
  private final transient List<DayFields> days = new ArrayList<>();

  WeekFields(SettingsView page, List<Opening> week) {
    addClassName("sapa-hours");
    always = new Paragraph(page.text("hours.always"));
    usual = new PlainButton(page.text("hours.usual"), this::writeUsual);
    add(always);
    for (var day : DayOfWeek.values()) {
      var fields = new DayFields(page, day, this::tellWhetherAlways);
      week.stream()
          .filter(each -> each.day() == day)
          .forEach(each -> fields.write(each.opens(), each.closes()));
      days.add(fields);
      add(fields);
    }
    add(usual);
    tellWhetherAlways();
  }

  private void tellWhetherAlways() {
    boolean nothing = days.stream().allMatch(DayFields::isEmpty);
    days.forEach(each -> each.standsAmong(!nothing));
    always.setVisible(nothing);
    usual.setVisible(nothing);
  }

  private void writeUsual() {
    days.stream()
        .filter(each -> each.day().compareTo(DayOfWeek.SATURDAY) < 0)
        .forEach(each -> each.write(LocalTime.of(9, 0), LocalTime.of(17, 0)));
  }

  /** What is written by now, where all of it {@link #isWhole is whole}. */
  List<Opening> openings() {
    return days.stream().flatMap(DayFields::openings).toList();
  }

  /** Whether every time is one; says so at the day where it is not. */
  boolean isWhole() {
    return days.stream().filter(day -> !day.isWhole()).count() == 0;
  }

  /** Nothing is wrong with it so far. */
  void clear() {
    days.forEach(day -> day.refuse(""));
  }

  /** Says why, at the day that it is about. */
  void refuse(String why) {
    var day =
        BusinessHours.clash(openings())
            .map(Opening::day)
            .or(() -> BusinessHours.crowded(openings()))
            .orElse(DayOfWeek.MONDAY);
    days.stream().filter(each -> each.day() == day).forEach(each -> each.refuse(why));
  }
}
