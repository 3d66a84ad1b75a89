package org.concordsim.statistics;

import java.util.Arrays;

/**
 * Two outcomes of the same replicates, where both are numbers.
 *
 * @param first one value a replicate
 * @param second the other, as many
 */
record Pairs(double[] first, double[] second) {
  /**
   * The pairs of which both values are numbers.
   *
   * @throws IllegalArgumentException if there are not as many of one as of the other
   */
  static Pairs of(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "%d replicates against %d".formatted(first.length, second.length));
    }
    double[] a = new double[first.length];
    double[] b = new double[first.length];
    int n = 0;
    for (int i = 0; i < first.length; i++) {
      if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
        a[n] = first[i];
        b[n] = second[i];
        n++;
      }
    }
    return new Pairs(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
  }

  int size() {
    return first.length;
  }

  /** First minus second, one a pair. */
  double[] differences() {
    double[] differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
    }
    return differences;
  }
}
