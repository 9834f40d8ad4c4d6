package app.sapa.people.ui;

import app.sapa.kit.Icon;
import app.sapa.kit.PlainButton;
import app.sapa.workspace.BusinessHours.Opening;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The times of one day of the week, to be written. */
final class DayFields extends Div {
  private static final long serialVersionUID = 1L;

  private final SettingsView page;
  private final DayOfWeek day;
  private final String name;
  private final transient Runnable changed;
  private final transient List<Line> lines = new ArrayList<>();
  private final Div times = new Div();
  private final Span closed;
  private final Span error = new Span();

  private record Line(Div drawn, Input opens, Input closes) {
    Optional<LocalTime> begin() {
      return time(opens);
    }

    Optional<LocalTime> end() {
      return time(closes);
    }

    private static Optional<LocalTime> time(Input field) {
      try {
        return Optional.of(LocalTime.parse(field.getValue()));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }

  /** @param changed told when times come and go */
  DayFields(SettingsView page, DayOfWeek day, Runnable changed) {
    this.page = page;
    this.day = day;
    this.changed = changed;
    name = day.getDisplayName(TextStyle.FULL_STANDALONE, SettingsView.locale());
    closed = new Span(page.text("hours.closed"));
    error.addClassName("sapa-error");
    error.getElement().setAttribute("role", "alert");
    var more =
        new PlainButton(
            Icon.PLUS,
            page.text("hours.add", name),
            () -> {
              write(LocalTime.of(9, 0), LocalTime.of(17, 0));
              lines.getLast().opens().focus();
            });
    addClassName("sapa-hours-day");
    getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    add(new Span(name), new Div(closed, times, error), more);
    closed.setVisible(false);
    refuse("");
  }

  DayOfWeek day() {
    return day;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Writes one more for the person. */
  void write(LocalTime opens, LocalTime closes) {
    var drawn = new Div();
    var line = new Line(drawn, time("hours.opens", opens), time("hours.closes", closes));
    var less = new PlainButton(Icon.CLOSE, page.text("hours.remove", name), () -> remove(line));
    drawn.add(line.opens(), new Span("–"), line.closes(), less);
    lines.add(line);
    times.add(drawn);
    changed.run();
  }

  private Input time(String key, LocalTime written) {
    var field = new Input();
    field.setType("time");
    field.setValue(written.toString());
    field.getElement().setAttribute("aria-label", page.text(key, name));
    return field;
  }

  private void remove(Line line) {
    lines.remove(line);
    times.remove(line.drawn());
    changed.run();
  }

  /** On a day without times one is closed, if others have some. */
  void standsAmong(boolean others) {
    closed.setVisible(others && lines.isEmpty());
  }

  /** What is written by now, where all of it {@link #isWhole is whole}. */
  Stream<Opening> openings() {
    return lines.stream()
        .flatMap(
            line ->
                line
                    .begin()
                    .flatMap(from -> line.end().map(to -> new Opening(day, from, to)))
                    .stream());
  }

  /** Whether every time is one; says so where it is not. */
  boolean isWhole() {
    boolean whole = openings().count() == lines.size();
    if (!whole) {
      refuse(page.text("hours.not-a-time"));
    }
    return whole;
  }

  /** Says what is wrong with it; nothing is when that is empty. */
  void refuse(String why) {
    error.setText(why);
    error.setVisible(!why.isEmpty());
    lines.forEach(
        line ->
            Stream.of(line.opens(), line.closes())
                .forEach(
                    each ->
                        each.getElement()
                            .setAttribute("aria-invalid", Boolean.toString(!why.isEmpty()))));
    if (!why.isEmpty() && !lines.isEmpty()) {
      lines.getLast().opens().focus();
    }
  }
}
