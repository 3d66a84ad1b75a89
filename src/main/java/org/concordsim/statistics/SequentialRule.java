package org.concordsim.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How many replicates make a mean known to a given half-width at 95 %: Stein's two stages (1945),
 * then more until the ordinary t interval is as narrow too. The first {@code min} values alone set
 * the number that Stein's theorem asks for, and it is never undercut; so for normal values the
 * interval of Stein covers 95 %, whatever the variance. A rule that looks at the present variance
 * only (Chow and Robbins 1965) stops when that variance happens to be small: with few replicates
 * its interval, the ordinary one, covers 92 to 94 %. Strongly skewed values lose more in either, as
 * in any interval of so few values (exponential ones: 86 to 92 %); a larger {@code min} helps.
 *
 * @param min values of the first stage
 * @param max values at most
 * @param halfWidth wanted half-width, above 0
 */
public record SequentialRule(int min, int max, double halfWidth) {
  private static final double UPPER_QUANTILE = 0.975;

  /** Growth once Stein's number is reached but the interval is still too wide. */
  private static final double GROWTH = 1.25;

  /**
   * Half the width of Stein's interval, which the rule vouches for: by the variance of the first
   * stage and the number of all values. Infinite if fewer than two values of that stage are
   * numbers.
   */
  public double stein(double[] values) {
    Moments first = Moments.of(Arrays.copyOf(values, Math.min(min, values.length)));
    return halfWidth(first, Moments.of(values).n());
  }

  /** Half the width of the ordinary t interval; infinite below two values that are numbers. */
  public double ordinary(double[] values) {
    Moments all = Moments.of(values);
    return halfWidth(all, all.n());
  }

  /** Whether both intervals are narrow enough. */
  public boolean isMet(double[] values) {
    return stein(values) <= halfWidth && ordinary(values) <= halfWidth;
  }

  private static double halfWidth(Moments moments, int n) {
    if (moments.n() < 2) {
      return Double.POSITIVE_INFINITY;
    }
    if (moments.deviation() == 0) {
      return 0;
    }
    double t = new TDistribution(moments.n() - 1).inverseCumulativeProbability(UPPER_QUANTILE);
    return t * moments.deviation() / Math.sqrt(n);
  }

  /**
   * How many replicates there should be after a look at so many: the same number if all samples are
   * known well enough or {@code max} is reached.
   *
   * @param samples one for each mean that must be known, each with one value a replicate
   */
  public int next(List<double[]> samples) {
    int now = samples.stream().mapToInt(values -> values.length).max().orElse(max);
    int wanted = now;
    for (double[] values : samples) {
      if (!isMet(values)) {
        double excess = stein(values) / halfWidth;
        boolean known = excess <= 1 || Double.isInfinite(excess);
        double more = known ? now * GROWTH : now * excess * excess;
        wanted = (int) Math.max(wanted, Math.min(max, Math.ceil(more)));
      }
    }
    return Math.max(now, Math.min(max, wanted));
  }
}
