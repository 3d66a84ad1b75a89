package org.concordsim.statistics;

/**
 * An estimate over replicates with its 95 % interval. Values that are not a number are left out: an
 * outcome may have no meaning in some run.
 *
 * @param n number of values (or pairs) that are numbers
 * @param estimate the estimate, a mean unless said otherwise; NaN if there is none
 * @param low lower end of the interval; NaN if there is no interval
 * @param high upper end of the interval; NaN if there is no interval
 */
public record Interval(int n, double estimate, double low, double high) {
  /** Nothing is known. */
  public static final Interval NONE = new Interval(0, Double.NaN, Double.NaN, Double.NaN);

  /** The mean of these values with its interval by Student's t distribution; needs two values. */
  public static Interval ofMean(double[] values) {
    return ofMean(Moments.of(values));
  }

  static Interval ofMean(Moments moments) {
    double half = moments.n() < 2 ? Double.NaN : halfWidth(moments);
    return new Interval(moments.n(), moments.mean(), moments.mean() - half, moments.mean() + half);
  }

  private static double halfWidth(Moments moments) {
    return moments.deviation() == 0
        ? 0
        : StudentT.upperQuantile(moments.n() - 1) * moments.standardError();
  }

  /** An estimate without an interval. */
  static Interval unbounded(int n, double estimate) {
    return new Interval(n, estimate, Double.NaN, Double.NaN);
  }

  /** Whether the interval is there and leaves out this value. */
  public boolean excludes(double value) {
    return low > value || high < value;
  }
}
