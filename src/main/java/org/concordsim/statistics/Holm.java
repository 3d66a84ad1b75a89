package org.concordsim.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down adjustment (1979), which bounds the chance of a single false finding in a family
 * of tests whatever their dependence. P values that are not a number are not part of the family and
 * stay as they are.
 */
public final class Holm {
  private Holm() {}

  /** The adjusted p values, in the order of the given ones. */
  public static double[] adjust(double[] p) {
    List<Integer> ascending =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toList();
    double[] adjusted = p.clone();
    double least = 0;
    for (int rank = 0; rank < ascending.size(); rank++) {
      int i = ascending.get(rank);
      least = Math.max(least, Math.min(1, (ascending.size() - rank) * p[i]));
      adjusted[i] = least;
    }
    return adjusted;
  }
}
