package org.concordsim.statistics;

/**
 * The ratio of two means of the same replicates with its 95 % interval by Fieller's theorem (1954):
 * all ratios that the paired t test does not reject, which is exact where the outcomes are normal
 * and needs no logarithm. Where the denominator's own interval includes zero, no ratio can be
 * bounded, and the interval is left out.
 */
final class RatioOfMeans {
  private RatioOfMeans() {}

  /** The mean of the first over the mean of the second; nothing if the second's mean is zero. */
  static Interval of(Pairs pairs) {
    int n = pairs.size();
    Moments above = Moments.of(pairs.first());
    Moments below = Moments.of(pairs.second());
    if (n == 0 || below.mean() == 0) {
      return Interval.NONE;
    }
    double ratio = above.mean() / below.mean();
    if (n < 2) {
      return Interval.unbounded(n, ratio);
    }
    double t = StudentT.upperQuantile(n - 1);
    double factor = t * t / n;
    double shared = covariance(pairs, above.mean(), below.mean());
    // Roots of a r² − 2 b r + c, where the difference first − r × second is just significant.
    double a = below.mean() * below.mean() - factor * below.variance();
    double b = above.mean() * below.mean() - factor * shared;
    double c = above.mean() * above.mean() - factor * above.variance();
    if (!(a > 0)) {
      return Interval.unbounded(n, ratio);
    }
    // Rounding can make the root of nothing negative.
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return new Interval(n, ratio, Math.min(ratio, (b - root) / a), Math.max(ratio, (b + root) / a));
  }

  private static double covariance(Pairs pairs, double firstMean, double secondMean) {
    double sum = 0;
    for (int i = 0; i < pairs.size(); i++) {
      sum += (pairs.first()[i] - firstMean) * (pairs.second()[i] - secondMean);
    }
    return sum / (pairs.size() - 1);
  }
}
