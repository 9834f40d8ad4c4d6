package app.sapa.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws numbers of which the first come much more often than the last, as words and people do. */
final class Skew {
  private final double[] upTo;

  /**
   * @param steepness 0 for all alike, 1 as words in a language
   */
  Skew(int size, double steepness) {
    upTo = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / Math.pow(i + 1, steepness);
      upTo[i] = sum;
    }
  }

  int draw(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
    return Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
  }
}
