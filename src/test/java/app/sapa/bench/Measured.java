package app.sapa.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What an operation took.
 *
 * @param p50 in milliseconds, as the others
 * @param reference the median of the reference in the same run
 */
record Measured(
    Operation operation, double p50, double p95, double reference, int statements, int pages) {
  private static final int WARMING = 40;
  private static final int FEWEST = 10;

  /** What takes long is done less often, so that a few slow rows are not the whole run. */
  private static final long LONG_ENOUGH = 30_000_000_000L;

  /** Does it so many times, or for half a minute, after a while of warming up. */
  static Measured of(Operation operation, int times) {
    var tally = Tally.of(() -> operation.work().accept(0));
    times(operation.work(), WARMING);
    times(operation.reference(), WARMING);
    var took = times(operation.work(), times);
    var reference = times(operation.reference(), times);
    return new Measured(
        operation,
        at(took, 0.50),
        at(took, 0.95),
        at(reference, 0.50),
        tally.statements(),
        tally.pages());
  }

  /** Milliseconds of each, the shortest first. */
  private static double[] times(IntConsumer work, int times) {
    var took = new double[times];
    int done = 0;
    long start = System.nanoTime();
    while (done < times && (done < FEWEST || System.nanoTime() - start < LONG_ENOUGH)) {
      long begin = System.nanoTime();
      work.accept(done);
      took[done] = (System.nanoTime() - begin) / 1e6;
      done++;
    }
    var sorted = Arrays.copyOf(took, done);
    Arrays.sort(sorted);
    return sorted;
  }

  static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  }

  double ratio() {
    return p50 / reference;
  }

  boolean meetsGoal() {
    return operation.goal().isMet(this);
  }
}
