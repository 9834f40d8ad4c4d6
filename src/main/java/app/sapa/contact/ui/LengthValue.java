package app.sapa.contact.ui;

import app.sapa.kit.Options;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;

/** How long ago: a number of minutes, hours or days. */
final class LengthValue extends ValueEditor {
  private static final long serialVersionUID = 1L;
  private static final int PAUSE_MILLIS = 200;

  private final transient FilterLabels labels;
  private final Input many = new Input(ValueChangeMode.LAZY);
  private final Options unit;
  private Unit chosen;

  private enum Unit {
    MINUTES(Duration.ofMinutes(1)),
    HOURS(Duration.ofHours(1)),
    DAYS(Duration.ofDays(1));

    private final Duration one;

    Unit(Duration one) {
      this.one = one;
    }

    boolean tells(Duration length) {
      return length.equals(one.multipliedBy(length.dividedBy(one)));
    }
  }

  LengthValue(FilterLabels labels, List<String> values, Runnable changed) {
    this.labels = labels;
    var length = values.isEmpty() ? Duration.ZERO : parse(values.getFirst());
    chosen = length.isZero() ? Unit.HOURS : largest(length);
    many.setValueChangeTimeout(PAUSE_MILLIS);
    many.setType("number");
    many.getElement().setAttribute("min", "1");
    many.getElement().setAttribute("step", "1");
    many.setValue(length.isZero() ? "" : Long.toString(length.dividedBy(chosen.one)));
    many.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            changed.run();
          }
        });
    unit = units(changed);
    add(many, unit);
  }

  private Options units(Runnable changed) {
    return new Options("")
        .withEach(Unit.values(), spelling -> labels.text("filter.unit." + spelling))
        .choosing(chosen.name())
        .telling(
            key -> {
              chosen = Unit.valueOf(key);
              changed.run();
            });
  }

  private static Duration parse(String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeException unreadable) {
      return Duration.ZERO;
    }
  }

  /** The largest unit that tells it exactly; seconds nobody gave are none. */
  private static Unit largest(Duration length) {
    if (Unit.DAYS.tells(length)) {
      return Unit.DAYS;
    }
    return Unit.HOURS.tells(length) ? Unit.HOURS : Unit.MINUTES;
  }

  @Override
  List<String> values() {
    var typed = many.getValue().strip();
    return typed.matches("[0-9]{1,9}") && !typed.matches("0+")
        ? List.of(chosen.one.multipliedBy(Long.parseLong(typed)).toString())
        : List.of();
  }

  @Override
  void number(int number) {
    many.getElement().setAttribute("aria-label", labels.text("filter.label.value", number));
    unit.named(labels.text("filter.label.unit", number));
  }

  @Override
  void focus() {
    many.focus();
  }
}
