package org.concordsim.statistics;

/**
 * The difference between an arm and the baseline, taken replicate by replicate: both met the same
 * random numbers, so what they share cancels out. A pair of which one value is not a number is left
 * out.
 *
 * <p>Where all differences are equal, the interval has no width. The p value is then 1 if they are
 * zero, and otherwise 0, the limit of the t test; the effect is 0 in the first case and undefined
 * in the second, and the variance ratio is undefined in both.
 *
 * @param interval the mean difference, arm minus baseline, with its 95 % interval and the number of
 *     pairs
 * @param effect the mean difference in standard deviations of the differences (Cohen's d_z); NaN
 *     below two pairs
 * @param hedges the mean difference in pooled standard deviations of the outcome, corrected for few
 *     replicates (Hedges' g, 1981), which pairing does not inflate; NaN if the outcome never varies
 * @param varianceRatio variance that the difference would have between independent replicates over
 *     the one that it has between pairs: so many times as many unpaired replicates would be needed
 * @param p two-sided p value of the paired t test, not adjusted; NaN below two pairs
 */
public record PairedDifference(
    Interval interval, double effect, double hedges, double varianceRatio, double p) {
  /** The comparison of the baseline with itself. */
  public static final PairedDifference NONE =
      new PairedDifference(Interval.NONE, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * The differences between values of the same replicates.
   *
   * @throws IllegalArgumentException if there are not as many of one as of the other
   */
  public static PairedDifference of(double[] arm, double[] baseline) {
    return of(Pairs.of(arm, baseline));
  }

  static PairedDifference of(Pairs pairs) {
    Moments moments = Moments.of(pairs.differences());
    double unpaired = Moments.of(pairs.first()).variance() + Moments.of(pairs.second()).variance();
    return new PairedDifference(
        Interval.ofMean(moments),
        effect(moments),
        hedges(moments, unpaired / 2),
        moments.deviation() == 0 ? Double.NaN : unpaired / moments.variance(),
        p(moments));
  }

  private static double effect(Moments moments) {
    boolean noDifference = moments.deviation() == 0 && moments.mean() == 0;
    boolean alwaysTheSame = moments.deviation() == 0;
    return noDifference ? 0 : alwaysTheSame ? Double.NaN : moments.mean() / moments.deviation();
  }

  private static double hedges(Moments moments, double pooledVariance) {
    double correction = 1 - 3 / (4 * (2.0 * moments.n() - 2) - 1);
    return pooledVariance == 0
        ? Double.NaN
        : correction * moments.mean() / Math.sqrt(pooledVariance);
  }

  private static double p(Moments moments) {
    if (moments.n() < 2) {
      return Double.NaN;
    }
    if (moments.deviation() == 0) {
      return moments.mean() == 0 ? 1 : 0;
    }
    return StudentT.twoSidedP(moments.mean() / moments.standardError(), moments.n() - 1);
  }
}
