package org.concordsim.chart;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over replicates with its 95 % t interval.
 *
 * @param n replicates that have a value
 * @param mean NaN without any
 * @param low NaN with fewer than two
 * @param high NaN with fewer than two
 */
record Estimate(int n, double mean, double low, double high) {
  static Estimate of(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    int n = finite.length;
    if (n == 0) {
      return new Estimate(0, Double.NaN, Double.NaN, Double.NaN);
    }
    double mean = Arrays.stream(finite).sum() / n;
    if (n == 1) {
      return new Estimate(1, mean, Double.NaN, Double.NaN);
    }
    double squares = Arrays.stream(finite).map(value -> (value - mean) * (value - mean)).sum();
    double half = quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Estimate(n, mean, mean - half, mean + half);
  }

  /** What one has more than the other in the same replicate. */
  static double[] differences(double[] values, double[] reference) {
    return IntStream.range(0, Math.min(values.length, reference.length))
        .mapToDouble(replicate -> values[replicate] - reference[replicate])
        .toArray();
  }

  /** One for each day. */
  static Estimate[] daily(double[][] series) {
    int days = Arrays.stream(series).mapToInt(row -> row.length).max().orElse(0);
    Estimate[] estimates = new Estimate[days];
    for (int day = 0; day < days; day++) {
      int column = day;
      estimates[day] =
          of(
              Arrays.stream(series)
                  .filter(row -> column < row.length)
                  .mapToDouble(row -> row[column])
                  .toArray());
    }
    return estimates;
  }

  boolean exists() {
    return n > 0;
  }

  boolean hasInterval() {
    return n > 1;
  }

  private static double quantile(int freedom) {
    return new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
  }
}
