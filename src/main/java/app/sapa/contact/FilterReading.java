package app.sapa.contact;

import app.sapa.contact.Criterion.And;
import app.sapa.contact.Criterion.Everyone;
import app.sapa.contact.Criterion.Not;
import app.sapa.contact.Criterion.Or;
import java.util.List;
import java.util.UUID;

/** Reads a filter as a criterion: in this workspace, at this moment. */
record FilterReading(FilterFields fields, Moment moment) {
  Criterion of(Filter filter) {
    return of(filter, true);
  }

  /**
   * Under a negation, what means nobody would let everybody in; there, a condition in trouble means
   * everyone, so that the list never gets wider than it was meant.
   *
   * @param positive whether an even number of negations stands around it
   */
  Criterion of(Filter filter, boolean positive) {
    return switch (filter) {
      case Filter.Condition condition when fields.trouble(condition).isEmpty() ->
          meaning(condition);
      case Filter.Condition _ -> positive ? Criterion.noOne() : new Everyone();
      case Filter.Group group when group.isEmpty() -> new Everyone();
      case Filter.Group(var joined, var parts) ->
          switch (joined) {
            case ALL -> new And(all(parts, positive));
            case ANY -> new Or(all(parts, positive));
            case NONE -> new Not(new Or(all(parts, !positive)));
          };
    };
  }

  private List<Criterion> all(List<Filter> parts, boolean positive) {
    return parts.stream().filter(part -> !part.isEmpty()).map(part -> of(part, positive)).toList();
  }

  private Criterion meaning(Filter.Condition condition) {
    var field = fields.find(condition.field()).orElseThrow();
    return field
        .customField()
        .map(id -> new CustomFieldReading(id, field.kind()).of(condition))
        .orElseGet(
            () ->
                new OwnFieldReading(fields, moment)
                    .of(OwnField.of(field.key()).orElseThrow(), condition));
  }

  /** Some, all or none of the values, each of which means something. */
  static Criterion chosen(Filter.Condition condition, Choosing choosing) {
    var ids = condition.values().stream().distinct().toList();
    return switch (condition.operator()) {
      case HAS_ALL -> new And(ids.stream().map(id -> choosing.any(List.of(id))).toList());
      case HAS_NONE -> new Not(choosing.any(ids));
      default -> choosing.any(ids);
    };
  }

  /** What having any of these choices means. */
  interface Choosing {
    Criterion any(List<String> choices);
  }

  static UUID id(String choice) {
    return UUID.fromString(choice);
  }
}
