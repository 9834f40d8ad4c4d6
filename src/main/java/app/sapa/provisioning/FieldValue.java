package app.sapa.provisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

/** Reads what a contact has in a custom field, by the field's type. */
final class FieldValue {
  private static final int MOST_DIGITS = 30;

  private FieldValue() {}

  static String read(Value value, Tenant.CustomField field) {
    return switch (field.type()) {
      case TEXT -> Formats.longText(value);
      case LIST ->
          field.options().isEmpty()
              ? value.text()
              : Formats.among(field.options(), value, "choice");
      case EMAIL -> Formats.email(value);
      case PHONE -> Formats.phone(value);
      case URL -> WebAddress.url(value);
      case CHECKBOX -> parsed(value, "true or false", FieldValue::checkbox);
      case NUMBER -> parsed(value, "a number", FieldValue::number);
      case DATE -> parsed(value, "a date such as 2026-01-31", text -> LocalDate.parse(text) + "");
      case TIME -> parsed(value, "a time such as 08:30", text -> LocalTime.parse(text) + "");
    };
  }

  private static String parsed(Value value, String expected, UnaryOperator<String> parsing) {
    var text = value.text();
    if (text.isEmpty()) {
      return text;
    }
    try {
      return parsing.apply(text);
    } catch (NumberFormatException | DateTimeParseException wrong) {
      value.refuse("'" + text + "' is not " + expected);
      return text;
    }
  }

  /** Written out, an exponent may be longer than any memory. */
  private static String number(String text) {
    var number = new BigDecimal(text);
    if (Math.max(number.precision(), Math.abs(number.scale())) > MOST_DIGITS) {
      throw new NumberFormatException(text);
    }
    return number.toPlainString();
  }

  private static String checkbox(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text;
    }
    throw new NumberFormatException(text);
  }
}
