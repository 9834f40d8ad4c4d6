package app.sapa.contact.ui;

import app.sapa.contact.FilterField;
import app.sapa.contact.FilterField.Choice;
import app.sapa.contact.FilterFields;
import app.sapa.contact.FilterKind;
import app.sapa.contact.Operator;
import app.sapa.kit.Texts;
import java.util.Locale;

/** What the parts of a filter builder are called, in one person's language. */
record FilterLabels(Texts texts, Locale locale, FilterFields fields) {
  String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  /** A field, as it begins a line. */
  String field(FilterField field) {
    var name = field.name().isEmpty() ? text("filter.field." + field.key()) : field.name();
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  /** Days have other words for less and greater than numbers have. */
  String operator(FilterKind kind, Operator operator) {
    var ofDays = kind == FilterKind.DAY && isOrder(operator);
    return text("filter.operator." + (ofDays ? "day." : "") + operator.key());
  }

  private static boolean isOrder(Operator operator) {
    return operator == Operator.LESS || operator == Operator.GREATER || operator == Operator.IS;
  }

  String choice(FilterField field, Choice choice) {
    var name =
        choice.name().isEmpty()
            ? text("filter.choice." + field.key() + "." + choice.key())
            : choice.name();
    return choice.there() ? name : text("filter.no-longer", name);
  }
}
