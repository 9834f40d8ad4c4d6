package app.sapa.contact;

import app.sapa.contact.Criterion.FieldDay;
import app.sapa.contact.Criterion.FieldNumber;
import app.sapa.contact.Criterion.FieldSaysAny;
import app.sapa.contact.Criterion.HasField;
import app.sapa.contact.Criterion.Not;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads a condition over a custom field. */
record CustomFieldReading(UUID field, FilterKind kind) {
  private static final String CHECKED = "true";

  Criterion of(Filter.Condition condition) {
    return switch (condition.operator()) {
      case EXISTS -> new HasField(field);
      case NOT_EXISTS -> new Not(new HasField(field));
      case YES -> new FieldSaysAny(field, Set.of(CHECKED));
      case NO -> new Not(new FieldSaysAny(field, Set.of(CHECKED)));
      case HAS_ANY, HAS_ALL, HAS_NONE -> FilterReading.chosen(condition, this::saysAny);
      default ->
          switch (kind) {
            case NUMBER -> number(condition.operator(), condition.values());
            case DAY -> day(condition.operator(), condition.values());
            default -> text(condition.operator(), condition.values().getFirst());
          };
    };
  }

  private Criterion saysAny(List<String> choices) {
    return new FieldSaysAny(field, Set.copyOf(choices));
  }

  private Criterion text(Operator operator, String value) {
    var says = new FieldSaysAny(field, Set.of(value));
    return operator == Operator.IS_NOT ? new Not(says) : says;
  }

  private Criterion number(Operator operator, List<String> values) {
    var first = FilterFields.number(values.getFirst());
    var last = FilterFields.number(values.getLast());
    return switch (operator) {
      case LESS -> new FieldNumber(field, null, first, false);
      case GREATER -> new FieldNumber(field, first, null, false);
      case IS_NOT -> new Not(new FieldNumber(field, first, first, true));
      default -> new FieldNumber(field, first.min(last), first.max(last), true);
    };
  }

  private Criterion day(Operator operator, List<String> values) {
    var days = values.stream().map(LocalDate::parse).sorted().toList();
    var first = days.getFirst();
    return switch (operator) {
      case LESS -> new FieldDay(field, null, first, false);
      case GREATER -> new FieldDay(field, first, null, false);
      case IS_NOT -> new Not(new FieldDay(field, first, first, true));
      default -> new FieldDay(field, first, days.getLast(), true);
    };
  }
}
