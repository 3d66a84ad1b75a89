package org.concordsim.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The difference between an arm and the baseline, taken replicate by replicate: both met the same
 * random numbers, so what they share cancels out. A pair of which one value is not a number is left
 * out.
 *
 * <p>Where all differences are equal, the interval has no width. The p value is then 1 if they are
 * zero, and otherwise 0, the limit of the t test; the effect is 0 in the first case and undefined
 * in the second.
 *
 * @param interval the mean difference, arm minus baseline, with its 95 % interval and the number of
 *     pairs
 * @param effect the mean difference in standard deviations of the differences (Cohen's d_z); NaN
 *     below two pairs
 * @param p two-sided p value of the paired t test, not adjusted; NaN below two pairs
 */
public record PairedDifference(Interval interval, double effect, double p) {
  /** The comparison of the baseline with itself. */
  public static final PairedDifference NONE =
      new PairedDifference(
          new Interval(0, Double.NaN, Double.NaN, Double.NaN), Double.NaN, Double.NaN);

  /**
   * The differences between values of the same replicates.
   *
   * @throws IllegalArgumentException if there are not as many of one as of the other
   */
  public static PairedDifference of(double[] arm, double[] baseline) {
    if (arm.length != baseline.length) {
      throw new IllegalArgumentException(
          "%d replicates against %d".formatted(arm.length, baseline.length));
    }
    double[] differences = new double[arm.length];
    for (int i = 0; i < arm.length; i++) {
      differences[i] = arm[i] - baseline[i];
    }
    Moments moments = Moments.of(differences);
    return new PairedDifference(Interval.ofMean(moments), effect(moments), p(moments));
  }

  private static double effect(Moments moments) {
    boolean noDifference = moments.deviation() == 0 && moments.mean() == 0;
    boolean alwaysTheSame = moments.deviation() == 0;
    return noDifference ? 0 : alwaysTheSame ? Double.NaN : moments.mean() / moments.deviation();
  }

  private static double p(Moments moments) {
    if (moments.n() < 2) {
      return Double.NaN;
    }
    if (moments.deviation() == 0) {
      return moments.mean() == 0 ? 1 : 0;
    }
    double t = Math.abs(moments.mean() / moments.standardError());
    return Math.min(1, 2 * new TDistribution(moments.n() - 1).cumulativeProbability(-t));
  }
}
