package app.sapa.bench;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Numbers in the order of their times, which is the order in which rows come to be in real life. */
final class InOrder {
  private static final int BITS = 22;

  private InOrder() {}

  /**
   * The numbers from 0.
   *
   * @param size at most four million
   * @param millis of each, within the story
   */
  static int[] of(int size, IntToLongFunction millis) {
    var packed = new long[size];
    for (int i = 0; i < size; i++) {
      packed[i] = (millis.applyAsLong(i) - Story.BEGIN) << BITS | i;
    }
    Arrays.parallelSort(packed);
    return Arrays.stream(packed).mapToInt(each -> (int) (each & (1 << BITS) - 1)).toArray();
  }
}
