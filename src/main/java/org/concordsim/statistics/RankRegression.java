package org.concordsim.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Standardised rank regression (Iman and Conover, 1979): how much an outcome's rank moves, in
 * standard deviations, when a factor's rank moves by one and the others stay. It needs monotone
 * effects, not linear ones; how much of the outcome it explains says whether to trust it.
 *
 * @param coefficients one for each factor, with 95 % t intervals; NaN where factors cannot be told
 *     apart or points are too few
 * @param explained share of the variance of the outcome's ranks that is explained, 0 to 1
 */
public record RankRegression(List<Interval> coefficients, double explained) {
  /** Factors of which one is the sum of others leave less than this of it. */
  private static final double SINGULAR = 1e-9;

  /** Keeps a copy. */
  public RankRegression {
    coefficients = List.copyOf(coefficients);
  }

  /**
   * Of an outcome on factors.
   *
   * @param factors a row for each factor, a column for each point
   * @param outcome a value for each point; points without a number are left out
   */
  public static RankRegression of(double[][] factors, double[] outcome) {
    int[] points =
        IntStream.range(0, outcome.length).filter(i -> !Double.isNaN(outcome[i])).toArray();
    double[] y = standardRanks(at(points, outcome));
    double[][] x =
        Arrays.stream(factors).map(row -> standardRanks(at(points, row))).toArray(double[][]::new);
    int freedom = points.length - factors.length - 1;
    double[][] inverse = freedom < 1 ? new double[0][] : inverse(correlations(x));
    if (inverse.length == 0) {
      return new RankRegression(
          Arrays.stream(factors).map(row -> Interval.NONE).toList(), Double.NaN);
    }
    double[] along = Arrays.stream(x).mapToDouble(row -> product(row, y)).toArray();
    double[] slopes = Arrays.stream(inverse).mapToDouble(row -> product(row, along)).toArray();
    double explained = Math.min(1, product(slopes, along));
    double spread = StudentT.upperQuantile(freedom) * Math.sqrt((1 - explained) / freedom);
    return new RankRegression(
        IntStream.range(0, slopes.length)
            .mapToObj(
                i -> {
                  double half = spread * Math.sqrt(inverse[i][i]);
                  return new Interval(points.length, slopes[i], slopes[i] - half, slopes[i] + half);
                })
            .toList(),
        explained);
  }

  private static double[] at(int[] points, double[] values) {
    return Arrays.stream(points).mapToDouble(point -> values[point]).toArray();
  }

  /** Ranks, ties shared, with mean 0 and sum of squares 1; all 0 if all are equal. */
  private static double[] standardRanks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int start = 0;
    while (start < order.length) {
      int end = start;
      while (end < order.length && values[order[end]] == values[order[start]]) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (start + end - 1) / 2.0 - (values.length - 1) / 2.0;
      }
      start = end;
    }
    double length = Math.sqrt(product(ranks, ranks));
    return Arrays.stream(ranks).map(rank -> length == 0 ? 0 : rank / length).toArray();
  }

  private static double[][] correlations(double[][] x) {
    double[][] correlations = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        correlations[i][j] = product(x[i], x[j]);
      }
    }
    return correlations;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** By Gauss and Jordan; a matrix of correlations needs no pivots. Empty if there is none. */
  private static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = new double[n][n];
    for (int i = 0; i < n; i++) {
      inverse[i][i] = 1;
    }
    for (int pivot = 0; pivot < n; pivot++) {
      double scale = matrix[pivot][pivot];
      if (scale < SINGULAR) {
        return new double[0][];
      }
      for (int j = 0; j < n; j++) {
        matrix[pivot][j] /= scale;
        inverse[pivot][j] /= scale;
      }
      for (int i = 0; i < n; i++) {
        double share = matrix[i][pivot];
        for (int j = 0; i != pivot && j < n; j++) {
          matrix[i][j] -= share * matrix[pivot][j];
          inverse[i][j] -= share * inverse[pivot][j];
        }
      }
    }
    return inverse;
  }
}
