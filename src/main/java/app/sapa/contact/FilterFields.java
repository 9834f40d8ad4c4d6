package app.sapa.contact;

import app.sapa.base.Refusal;
import app.sapa.people.Viewer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a filter may ask for in one workspace, as it is just now. What is not in here cannot be
 * asked: no name that a person or a saved filter brings reaches the database.
 */
public final class FilterFields {
  private static final Duration LONGEST_AGO = Duration.ofDays(36_500);

  private final Map<String, FilterField> fields = new LinkedHashMap<>();
  private final Map<UUID, Set<UUID>> teams;
  private final String country;
  private final Viewer viewer;

  FilterFields(
      Collection<FilterField> fields, Map<UUID, Set<UUID>> teams, String country, Viewer viewer) {
    fields.forEach(field -> this.fields.put(field.key(), field));
    this.teams = Map.copyOf(teams);
    this.country = country;
    this.viewer = viewer;
  }

  /** What is wrong with a condition. */
  public enum Trouble {
    /** There is no such field, or no more. */
    FIELD_GONE,
    /** Not to be asked in that way. */
    WRONG_OPERATOR,
    /** Too few values, too many, or none that can be read. */
    WRONG_VALUE,
    /** A tag, channel, member or other choice is gone. */
    CHOICE_GONE
  }

  /** In the order a builder offers them. */
  public List<FilterField> all() {
    return List.copyOf(fields.values());
  }

  /** The field of that key, if it is there. */
  public Optional<FilterField> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  Set<UUID> membersOf(UUID team) {
    return teams.getOrDefault(team, Set.of());
  }

  /** A phone number as it is stored, whatever its spelling. */
  String digits(String value) {
    return Phone.parse(value, country).map(Phone::digits).orElse(value);
  }

  /** A text for the viewer's eyes: somebody else may have built the filter. */
  String shown(FilterField field, String text) {
    return switch (OwnField.of(field.key()).orElse(null)) {
      case PHONE -> Masking.digits(viewer, text);
      case EMAIL -> Masking.email(viewer, text);
      case null, default -> text;
    };
  }

  /** Whether the viewer may read all of it as it was written; if not, they may not build upon it. */
  public boolean tellsAll(Filter filter) {
    return filter.conditions().stream().allMatch(this::tellsAll);
  }

  private boolean tellsAll(Filter.Condition condition) {
    var field = fields.get(condition.field());
    return field == null
        || condition.values().stream().allMatch(value -> shown(field, value).equals(value));
  }

  /** The first thing that is wrong with a condition; nothing if it can be asked. */
  public Optional<Trouble> trouble(Filter.Condition condition) {
    var field = fields.get(condition.field());
    if (field == null) {
      return Optional.of(Trouble.FIELD_GONE);
    }
    if (!field.kind().operators().contains(condition.operator())) {
      return Optional.of(Trouble.WRONG_OPERATOR);
    }
    if (!condition.operator().takes(condition.values().size())
        || !condition.values().stream().allMatch(value -> isReadable(value, field.kind()))) {
      return Optional.of(Trouble.WRONG_VALUE);
    }
    return chooses(field.kind()) && !condition.values().stream().allMatch(field::offers)
        ? Optional.of(Trouble.CHOICE_GONE)
        : Optional.empty();
  }

  private static boolean chooses(FilterKind kind) {
    return kind == FilterKind.CHOICE || kind == FilterKind.CHOICES || kind == FilterKind.STATE;
  }

  private static boolean isReadable(String value, FilterKind kind) {
    return !value.isBlank()
        && value.length() <= Filter.LONGEST_VALUE
        && Letters.canBeStored(value)
        && switch (kind) {
          case NUMBER -> FieldValues.number(value).isPresent();
          case COUNT -> value.matches("[0-9]{1,9}");
          case DAY -> day(value).isPresent();
          case AGO -> ago(value).isPresent();
          case TEXT, CHOICE, CHOICES, STATE, FLAG -> true;
        };
  }

  static BigDecimal number(String value) {
    return FieldValues.number(value).orElseThrow();
  }

  static Optional<LocalDate> day(String value) {
    try {
      return FieldValues.day(value).map(LocalDate::parse);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<Duration> ago(String value) {
    try {
      return Optional.of(Duration.parse(value))
          .filter(length -> length.isPositive() && length.compareTo(LONGEST_AGO) <= 0);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /**
   * Whom the filter means. A condition in trouble means nobody, wherever it stands.
   *
   * @throws Refusal {@code filter.too-large} beyond the filter's limits
   */
  public Criterion reading(Filter filter, Moment moment) {
    return new FilterReading(this, moment).of(filter.bounded());
  }

  /** Whether the filter means this contact, and what decided. */
  public Verdict verdict(Filter filter, Moment moment, Facts contact) {
    return new Judging(new FilterReading(this, moment), contact).of(filter.bounded());
  }

  /** Whether a condition of it is in trouble. */
  public boolean needsAttention(Filter filter) {
    return filter.conditions().stream().anyMatch(condition -> trouble(condition).isPresent());
  }
}
