package org.concordsim.statistics;

import java.util.List;
import java.util.function.Function;

/**
 * How unequally an outcome falls on groups of people: the standard deviation of the groups' values
 * over their mean, both weighted by the size of the groups; 0 if all are equal. Computed in each
 * replicate, so that arms can be compared by it like by any outcome.
 */
public final class GroupInequality {
  private GroupInequality() {}

  /**
   * One value a replicate; NaN with fewer than two groups that have a value, or if the mean is 0.
   *
   * @param size the outcome that tells how large a group is
   */
  public static double[] between(
      List<String> groups,
      Function<String, OutcomeSource> sources,
      String arm,
      int point,
      String outcome,
      String size) {
    double[][] values = new double[groups.size()][];
    double[][] weights = new double[groups.size()][];
    for (int g = 0; g < values.length; g++) {
      OutcomeSource source = sources.apply(groups.get(g));
      values[g] = source.values(arm, point, outcome);
      weights[g] = source.values(arm, point, size);
    }
    double[] inequality = new double[values.length == 0 ? 0 : values[0].length];
    for (int replicate = 0; replicate < inequality.length; replicate++) {
      inequality[replicate] = variation(values, weights, replicate);
    }
    return inequality;
  }

  private static double variation(double[][] values, double[][] weights, int replicate) {
    int groups = 0;
    double whole = 0;
    double sum = 0;
    for (int g = 0; g < values.length; g++) {
      if (counts(values[g][replicate], weights[g][replicate])) {
        groups++;
        whole += weights[g][replicate];
        sum += weights[g][replicate] * values[g][replicate];
      }
    }
    if (groups < 2 || sum == 0) {
      return Double.NaN;
    }
    double mean = sum / whole;
    double squares = 0;
    for (int g = 0; g < values.length; g++) {
      if (counts(values[g][replicate], weights[g][replicate])) {
        double away = values[g][replicate] - mean;
        squares += weights[g][replicate] * away * away;
      }
    }
    return Math.sqrt(squares / whole) / mean;
  }

  private static boolean counts(double value, double weight) {
    return !Double.isNaN(value) && weight > 0;
  }
}
