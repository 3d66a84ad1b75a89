package org.concordsim.statistics;

/**
 * Mean and standard deviation of the values that are numbers, summed in their order, in two passes.
 *
 * @param n number of values that are numbers
 * @param mean their mean; NaN if there is none
 * @param deviation their standard deviation (divisor n - 1), exactly 0 if all are equal; NaN if
 *     {@code n} is below 2
 */
record Moments(int n, double mean, double deviation) {
  static Moments of(double[] values) {
    int n = 0;
    double sum = 0;
    double first = Double.NaN;
    boolean equal = true;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      if (n == 0) {
        first = value;
      }
      equal &= value == first;
      sum += value;
      n++;
    }
    if (equal) {
      return new Moments(n, first, n < 2 ? Double.NaN : 0);
    }
    double mean = sum / n;
    return new Moments(n, mean, Math.sqrt(squares(values, mean) / (n - 1)));
  }

  private static double squares(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return squares;
  }

  double variance() {
    return deviation * deviation;
  }

  double standardError() {
    return deviation / Math.sqrt(n);
  }
}
