package app.sapa.contact;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Filters as nobody would build them: any field, operator and value, hostile ones among them. */
final class FiltersByDice {
  /** Part of every hostile text, and of nothing else. */
  static final String MARK = "zqx";

  static final List<String> HOSTILE =
      List.of(
          MARK + "' or '1'='1",
          "'; drop table contact; -- " + MARK,
          "' union select set_config('app.scope', 'all', true) -- " + MARK,
          MARK + "\0",
          MARK + "\uD800",
          "?" + MARK + "?::uuid",
          MARK + "\\'; select pg_sleep(10)--",
          "%" + MARK + "_",
          "$$" + MARK + "$1",
          "{" + MARK + "}:" + MARK,
          "\u202E" + MARK + "\n\t",
          MARK.repeat(100));

  private static final List<String> NUMBERS =
      List.of("12", "-3.5", "0", "999999999999999999999", "1e5", "NaN", "99999999", "١٢");
  private static final List<String> DAYS =
      List.of("2026-01-03", "2026-02-28", "2026-02-30", "0000-01-01", "9999-12-31");
  private static final List<String> LENGTHS =
      List.of("PT5M", "PT2H", "P3D", "PT0S", "-PT1H", "P99999999D", "P1Y");

  private final FilterFields fields;
  private final Random dice;

  FiltersByDice(FilterFields fields, Random dice) {
    this.fields = fields;
    this.dice = dice;
  }

  static boolean isIn(String text) {
    return text.toLowerCase(Locale.ROOT).contains(MARK);
  }

  Filter.Group filter(int depth) {
    return new Filter.Group(
        any(List.of(Filter.Joined.values())),
        IntStream.range(0, dice.nextInt(4))
            .<Filter>mapToObj(
                nth -> depth > 1 && dice.nextInt(3) == 0 ? filter(depth - 1) : condition())
            .toList());
  }

  private Filter.Condition condition() {
    var field = any(fields.all());
    var operator =
        any(dice.nextInt(12) == 0 ? List.of(Operator.values()) : field.kind().operators());
    int many =
        dice.nextInt(20) == 0
            ? dice.nextInt(4)
            : switch (operator) {
              case EXISTS, NOT_EXISTS, YES, NO -> 0;
              case BETWEEN -> 2;
              case HAS_ANY, HAS_ALL, HAS_NONE -> 1 + dice.nextInt(3);
              default -> 1;
            };
    return new Filter.Condition(
        dice.nextInt(20) == 0 ? any(HOSTILE) : field.key(),
        operator,
        IntStream.range(0, many).mapToObj(nth -> value(field)).toList());
  }

  private String value(FilterField field) {
    if (dice.nextInt(8) == 0) {
      return any(HOSTILE);
    }
    return switch (field.kind()) {
      case CHOICE, CHOICES, STATE ->
          field.choices().isEmpty() || dice.nextInt(12) == 0
              ? UUID.randomUUID().toString()
              : any(field.choices()).key();
      case NUMBER, COUNT -> any(NUMBERS);
      case DAY -> any(DAYS);
      case AGO -> any(LENGTHS);
      case TEXT, FLAG -> any(List.of("Ayu", "JOSÉ", "id", "6281234567890", "gold", " ", "true"));
    };
  }

  private <T> T any(List<T> things) {
    return things.get(dice.nextInt(things.size()));
  }
}
