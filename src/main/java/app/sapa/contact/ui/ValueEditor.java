package app.sapa.contact.ui;

import app.sapa.contact.FilterField;
import app.sapa.contact.Operator;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Where what a condition compares with is given. */
abstract class ValueEditor extends Div {
  private static final long serialVersionUID = 1L;

  ValueEditor() {
    addClassName("sapa-filter-value");
  }

  /** As they stand in a filter; too few while something is missing. */
  abstract List<String> values();

  /** Tells which of the conditions it belongs to. */
  abstract void number(int number);

  /** Takes the keyboard. */
  abstract void focus();

  /** For operators that compare with nothing. */
  static ValueEditor none() {
    return new Nothing();
  }

  /** For this field and operator, with those of the values that fit. */
  static ValueEditor of(
      FilterLabels labels,
      FilterField field,
      Operator operator,
      List<String> values,
      Runnable changed) {
    if (operator.takes(0)) {
      return none();
    }
    return switch (field.kind()) {
      case TEXT, NUMBER, COUNT, DAY ->
          new TypedValues(labels, field.kind(), operator.takes(2), values, changed);
      case AGO -> new LengthValue(labels, values, changed);
      case CHOICE, CHOICES, STATE -> new ChosenValues(labels, field, values, changed);
      case FLAG -> none();
    };
  }

  private static final class Nothing extends ValueEditor {
    private static final long serialVersionUID = 1L;

    Nothing() {
      setVisible(false);
    }

    @Override
    List<String> values() {
      return List.of();
    }

    @Override
    void number(int number) {
      // There is nothing to be read out.
    }

    @Override
    void focus() {
      // There is nothing to type.
    }
  }
}
