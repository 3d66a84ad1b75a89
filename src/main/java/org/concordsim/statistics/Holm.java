package org.concordsim.statistics;

import java.util.Arrays;

/**
 * Holm's step-down adjustment (1979), which bounds the chance of a single false finding in a family
 * of tests whatever their dependence. P values that are not a number are not part of the family and
 * stay as they are.
 */
public final class Holm {
  private Holm() {}

  /** The adjusted p values, in the order of the given ones. */
  public static double[] adjust(double[] p) {
    double[] ascending = Arrays.stream(p).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] steps = new double[ascending.length];
    double least = 0;
    for (int rank = 0; rank < steps.length; rank++) {
      least = Math.max(least, Math.min(1, (steps.length - rank) * ascending[rank]));
      steps[rank] = least;
    }
    // Of equal p values the first makes the step for all, so that any of them may be found.
    return Arrays.stream(p)
        .map(value -> Double.isNaN(value) ? value : steps[Arrays.binarySearch(ascending, value)])
        .toArray();
  }
}
