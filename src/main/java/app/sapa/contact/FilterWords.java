package app.sapa.contact;

import app.sapa.kit.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a filter are called in one language. */
record FilterWords(Texts texts, FilterFields fields, Locale locale) {
  private static final Set<Operator> OF_DAYS = Set.of(Operator.IS, Operator.LESS, Operator.GREATER);

  String text(String key, Object... arguments) {
    return texts.of(locale, key, arguments);
  }

  String condition(Filter.Condition condition) {
    var field = fields.find(condition.field());
    var name = field.map(this::name).orElseGet(() -> text("filter.gone-field"));
    var said =
        text(
            says(field.map(FilterField::kind).orElse(null), condition.operator()),
            name,
            field.map(known -> values(known, condition)).orElse("?"),
            field.map(known -> last(known, condition)).orElse("?"));
    return fields.trouble(condition).isEmpty() ? said : text("filter.broken", said);
  }

  /** A day is before or after another one, not below or above it. */
  private static String says(@Nullable FilterKind kind, Operator operator) {
    boolean ofDays = kind == FilterKind.DAY && OF_DAYS.contains(operator);
    return "filter.says." + (ofDays ? "day." : "") + operator.key();
  }

  private String name(FilterField field) {
    return field.name().isEmpty() ? text("filter.field." + field.key()) : field.name();
  }

  private String values(FilterField field, Filter.Condition condition) {
    var values = condition.values().stream().map(value -> value(field, value)).toList();
    return switch (condition.operator()) {
      case BETWEEN -> values.stream().findFirst().orElse("?");
      case HAS_ALL -> joined(values, "filter.and");
      default -> joined(values, "filter.or");
    };
  }

  private String last(FilterField field, Filter.Condition condition) {
    return condition.values().isEmpty() ? "?" : value(field, condition.values().getLast());
  }

  private String joined(List<String> values, String word) {
    return values.size() < 2
        ? String.join("", values)
        : String.join(", ", values.subList(0, values.size() - 1)) + text(word) + values.getLast();
  }

  private String value(FilterField field, String value) {
    return switch (field.kind()) {
      case CHOICE, CHOICES, STATE ->
          field
              .nameOf(value)
              .map(name -> name.isEmpty() ? text(choice(field, value)) : name)
              .orElseGet(() -> text("filter.gone-choice"));
      case DAY -> FilterFields.day(value).map(this::day).orElse(value);
      case AGO -> FilterFields.ago(value).map(this::length).orElse(value);
      case TEXT -> "“" + fields.shown(field, value) + "”";
      case NUMBER, COUNT, FLAG -> value;
    };
  }

  private static String choice(FilterField field, String value) {
    return "filter.choice." + field.key() + "." + value;
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** In the largest unit that tells it exactly. */
  private String length(Duration length) {
    if (length.equals(Duration.ofDays(length.toDays()))) {
      return text("filter.days", length.toDays());
    }
    return length.equals(Duration.ofHours(length.toHours()))
        ? text("filter.hours", length.toHours())
        : text("filter.minutes", length.toMinutes());
  }
}
