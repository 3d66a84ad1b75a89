package org.concordsim.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over replicates with its 95 % interval by Student's t distribution. Values that are not a
 * number are left out: an outcome may have no meaning in some run.
 *
 * @param n number of values that are numbers
 * @param mean their mean; NaN if there is none
 * @param low lower end of the interval; NaN if {@code n} is below 2
 * @param high upper end of the interval; NaN if {@code n} is below 2
 */
public record Interval(int n, double mean, double low, double high) {
  private static final double UPPER_QUANTILE = 0.975;

  /** The interval of the mean of these values. */
  public static Interval ofMean(double[] values) {
    Moments moments = Moments.of(values);
    return ofMean(moments);
  }

  static Interval ofMean(Moments moments) {
    double half = moments.n() < 2 ? Double.NaN : halfWidth(moments);
    return new Interval(moments.n(), moments.mean(), moments.mean() - half, moments.mean() + half);
  }

  private static double halfWidth(Moments moments) {
    if (moments.deviation() == 0) {
      return 0;
    }
    double t = new TDistribution(moments.n() - 1).inverseCumulativeProbability(UPPER_QUANTILE);
    return t * moments.standardError();
  }
}
