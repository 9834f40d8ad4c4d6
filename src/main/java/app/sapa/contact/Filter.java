package app.sapa.contact;

import app.sapa.base.Refusal;
import java.util.List;

/**
 * A filter as people build it and as it is saved: conditions over named fields, in groups. What it
 * names may be gone by the time it is read; {@link FilterFields#reading} then says so.
 */
public sealed interface Filter {
  /** Groups within groups. */
  int DEEPEST = 5;

  /** Conditions in all. */
  int MOST_CONDITIONS = 50;

  /** Values of one condition. */
  int MOST_VALUES = 200;

  /** Characters of one value, and of a field's key. */
  int LONGEST_VALUE = 500;

  /** Characters of all values together. */
  int MOST_LETTERS = 100_000;

  /** How the parts of a group come together. */
  enum Joined {
    ALL,
    ANY,
    NONE
  }

  /** A group; an empty one means everyone. */
  record Group(Joined joined, List<Filter> parts) implements Filter {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One condition.
   *
   * @param field the field's key
   * @param values as many as the operator takes: ids, texts, ISO days, or durations such as PT2H
   */
  record Condition(String field, Operator operator, List<String> values) implements Filter {
    public Condition {
      values = List.copyOf(values);
    }

    private boolean isTooLarge() {
      return field.length() > LONGEST_VALUE
          || values.size() > MOST_VALUES
          || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE);
    }

    private int letters() {
      return values.stream().mapToInt(String::length).sum();
    }
  }

  /** The filter nobody has touched yet. */
  static Group everyone() {
    return new Group(Joined.ALL, List.of());
  }

  /** Every condition in it, in reading order. */
  default List<Condition> conditions() {
    return switch (this) {
      case Condition condition -> List.of(condition);
      case Group group -> group.parts.stream().flatMap(part -> part.conditions().stream()).toList();
    };
  }

  /** Whether nothing is asked; it then means everyone, and inside a group it is as if not there. */
  default boolean isEmpty() {
    return conditions().isEmpty();
  }

  /**
   * This filter, which is not too large.
   *
   * @throws Refusal {@code filter.too-large} beyond any of the limits
   */
  default Filter bounded() {
    var conditions = conditions();
    if (depth() > DEEPEST
        || conditions.size() > MOST_CONDITIONS
        || conditions.stream().anyMatch(Condition::isTooLarge)
        || conditions.stream().mapToInt(Condition::letters).sum() > MOST_LETTERS) {
      throw new Refusal("filter.too-large");
    }
    return this;
  }

  /** How deep its groups go; a condition alone is 0. */
  default int depth() {
    return switch (this) {
      case Condition _ -> 0;
      case Group group -> 1 + group.parts.stream().mapToInt(Filter::depth).max().orElse(0);
    };
  }
}
