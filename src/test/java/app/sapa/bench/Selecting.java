package app.sapa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Going from one conversation to another in the list. */
final class Selecting {
  private static final Budget UNCACHED = new Budget(120, 200);
  private static final Budget CACHED = new Budget(60, 100);
  private static final double PATCH = 2 * 1024;

  private final Screen screen;
  private final String who;
  private final List<Double> answers = new ArrayList<>();
  private final List<Double> all = new ArrayList<>();
  private final List<Double> rounds = new ArrayList<>();

  Selecting(Screen screen, String who) {
    this.screen = screen;
    this.who = who;
  }

  Felt uncached() {
    return Felt.of("select a row, uncached thread painted, " + who, UNCACHED, this::unseen);
  }

  /** Between two, each of which is kept while the other is shown. */
  Felt cached() {
    return Felt.of("select a row, cached thread painted, " + who, CACHED, this::seen);
  }

  private OptionalDouble unseen(int nth) {
    screen.tell("heard");
    double millis = screen.clickRow(nth, "thread");
    var heard = screen.facts("heard");
    var bytes = numbers(heard, "answers");
    answers.add(bytes.isEmpty() ? 0 : bytes.getFirst());
    all.add(sum(bytes) + sum(numbers(heard, "pushed")));
    rounds.add((double) bytes.size());
    return OptionalDouble.of(millis);
  }

  private OptionalDouble seen(int nth) {
    return OptionalDouble.of(screen.clickRow(nth % 2, "thread"));
  }

  private static List<Double> numbers(Map<?, ?> facts, String name) {
    return ((List<?>) facts.get(name)).stream().map(each -> ((Number) each).doubleValue()).toList();
  }

  private static double sum(List<Double> numbers) {
    return numbers.stream().mapToDouble(each -> each).sum();
  }

  private static double median(List<Double> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElse(0.0);
  }

  /** What the server answers to a selection, in the middle of all cases. */
  Feat patch() {
    double patch = median(answers);
    return new Feat(
        "the server's first answer to a selected row, as it travels, " + who,
        "%,.1f KB of %,.1f KB in %.0f answers"
            .formatted(patch / 1024, median(all) / 1024, median(rounds)),
        "",
        "≤ 2 KB",
        patch <= PATCH);
  }
}
