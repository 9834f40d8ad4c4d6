package app.sapa.people.ui;

import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.workspace.BusinessHours;
import app.sapa.workspace.BusinessHours.Holiday;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days off, to be written. */
final class HolidayFields extends Div {
  private static final long serialVersionUID = 1L;

  private final SettingsView page;
  private final transient List<Line> lines = new ArrayList<>();
  private final Div days = new Div();
  private final Span error = new Span();

  private record Line(Div drawn, Input date, Input name) {
    Optional<Holiday> holiday() {
      return day().map(day -> new Holiday(day, name.getValue()));
    }

    Optional<LocalDate> day() {
      try {
        return Optional.of(LocalDate.parse(date.getValue()));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }

  HolidayFields(SettingsView page, List<Holiday> holidays) {
    this.page = page;
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    var more =
        new PlainButton(
            page.text("hours.add-holiday"),
            () -> {
              write("", "");
              lines.getLast().date().focus();
            });
    addClassName("sapa-hours");
    days.addClassName("sapa-holidays");
    add(days, more, error);
    holidays.forEach(each -> write(each.date().toString(), each.name()));
    refuse("");
  }

  private void write(String date, String name) {
    var drawn = new Div();
    var line =
        new Line(drawn, field("date", "hours.date", date), field("text", "hours.name", name));
    line.name()
        .getElement()
        .setAttribute("maxlength", Integer.toString(BusinessHours.LONGEST_NAME))
        .setAttribute("autocomplete", "off");
    line.name().setPlaceholder(page.text("hours.name"));
    var less = new PlainButton(Icon.CLOSE, page.text("hours.remove-holiday"), () -> remove(line));
    drawn.add(line.date(), line.name(), less);
    lines.add(line);
    days.add(drawn);
  }

  private Input field(String type, String key, String written) {
    var field = new Input();
    field.setType(type);
    field.setValue(written);
    field.getElement().setAttribute("aria-label", page.text(key));
    return field;
  }

  private void remove(Line line) {
    lines.remove(line);
    days.remove(line.drawn());
  }

  /** What is written by now, where all of it {@link #isWhole is whole}. */
  List<Holiday> holidays() {
    return lines.stream().flatMap(line -> line.holiday().stream()).toList();
  }

  /** Whether every date is one; says so where it is not. */
  boolean isWhole() {
    var wrong = lines.stream().filter(line -> line.day().isEmpty()).findFirst();
    wrong.ifPresent(line -> refuse(line, page.text("hours.not-a-date")));
    return wrong.isEmpty();
  }

  /** Nothing is wrong with it so far. */
  void clear() {
    lines.forEach(line -> line.date().getElement().setAttribute("aria-invalid", "false"));
    refuse("");
  }

  /** Says why, beside the one that it is about. */
  void refuse(String why) {
    add(error);
    error.setText(why);
    error.setVisible(!why.isEmpty());
    if (!why.isEmpty()) {
      lines.stream().filter(this::isWrong).findFirst().ifPresent(this::mark);
    }
  }

  private boolean isWrong(Line line) {
    return line.name().getValue().length() > BusinessHours.LONGEST_NAME
        || lines.subList(0, lines.indexOf(line)).stream()
            .anyMatch(each -> each.day().equals(line.day()));
  }

  private void refuse(Line line, String why) {
    refuse(why);
    mark(line);
  }

  private void mark(Line line) {
    line.drawn().add(error);
    line.date().getElement().setAttribute("aria-invalid", "true");
    line.date().focus();
  }
}
