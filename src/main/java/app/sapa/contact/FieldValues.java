package app.sapa.contact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Values of custom fields are stored as text; what a text is as a number or a day. */
final class FieldValues {
  /** What {@link InSqlFields} takes for a number, too. */
  static final String NUMBER = "-?[0-9]{1,30}(\\.[0-9]{1,30})?";

  /** And for a day. */
  static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private static final Pattern NUMBERS = Pattern.compile(NUMBER);
  private static final Pattern DAYS = Pattern.compile(DAY);

  private FieldValues() {}

  static Optional<BigDecimal> number(String value) {
    return NUMBERS.matcher(value).matches() ? Optional.of(new BigDecimal(value)) : Optional.empty();
  }

  /** ISO 8601, whose texts sort as the days do. */
  static Optional<String> day(String value) {
    return DAYS.matcher(value).matches() ? Optional.of(value) : Optional.empty();
  }
}
