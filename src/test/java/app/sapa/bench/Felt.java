package app.sapa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * How long somebody in front of a screen waited for something.
 *
 * @param millis of each time, the shortest first
 */
record Felt(String name, Budget budget, List<Double> millis) {
  private static final int WARMING = 5;
  private static final int TIMES = Integer.getInteger("bench.looks", 30);

  Felt {
    millis = millis.stream().sorted().toList();
  }

  /**
   * Does it a few times to warm up, and then often enough; not at all where there is nothing to do.
   *
   * @param work is told how often it was done before; answers milliseconds, or nothing when it
   *     cannot be done any more
   */
  static Felt of(String name, Budget budget, IntFunction<OptionalDouble> work) {
    Progress.say(name);
    var millis = new ArrayList<Double>();
    for (int nth = 0; nth < WARMING + TIMES; nth++) {
      var took = work.apply(nth);
      if (took.isEmpty()) {
        break;
      }
      millis.add(took.getAsDouble());
    }
    // Where it ended too early to warm up, the last one has to do.
    int cold = Math.max(0, Math.min(WARMING, millis.size() - 1));
    return new Felt(name, budget, millis.subList(cold, millis.size()));
  }

  int times() {
    return millis.size();
  }

  /** NaN when there was nothing to measure. */
  double at(double part) {
    if (millis.isEmpty()) {
      return Double.NaN;
    }
    return Measured.at(millis.stream().mapToDouble(each -> each).toArray(), part);
  }

  /** Whether it did; empty where nothing can be said. */
  Optional<Boolean> meetsBudget() {
    return millis.isEmpty() || budget.equals(Budget.NONE)
        ? Optional.empty()
        : Optional.of(budget.isMet(this));
  }
}
