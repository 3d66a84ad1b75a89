package org.concordsim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Statistical checks, each of which fails by chance once in ten thousand seeds. */
final class Check {
  /** False alarms per check, both sides together. */
  static final double ALPHA = 1e-4;

  /** The normal quantile at 1 − α / 2. */
  private static final double Z = 3.8906;

  private static final boolean TELL = Boolean.getBoolean("validation.tell");

  private Check() {}

  /** An estimate with this standard error agrees with the closed form. */
  static void agrees(String what, double simulated, double expected, double error) {
    agrees(what, simulated, expected, error, Z);
  }

  private static void agrees(
      String what, double simulated, double expected, double error, double critical) {
    double z = (simulated - expected) / error;
    String line =
        "%s: expected %.6g, simulated %.6g, standard error %.3g, z %.2f"
            .formatted(what, expected, simulated, error, z);
    tell(line);
    assertThat(Math.abs(z)).as(line).isLessThan(critical);
  }

  /** A share of so many independent cases agrees with a chance. */
  static void share(String what, long successes, long cases, double chance) {
    double error = StrictMath.sqrt(chance * (1 - chance) / cases);
    agrees(what + " of " + cases, successes / (double) cases, chance, error);
  }

  /** The mean of independent values agrees with the closed form; their spread gives the error. */
  static void mean(String what, double[] values, double expected) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = StrictMath.sqrt(squares / (values.length - 1.0) / values.length);
    double critical =
        new TDistribution(null, values.length - 1.0).inverseCumulativeProbability(1 - ALPHA / 2);
    agrees(what + " of " + values.length, mean, expected, error, critical);
  }

  /** Chi-square with known expectations, both tails: too good a fit is suspicious too. */
  static void chiSquare(String what, double statistic, double freedom) {
    double below = new ChiSquaredDistribution(null, freedom).cumulativeProbability(statistic);
    String line =
        "%s: chi-square %.1f on %.0f degrees of freedom, below it %.5f"
            .formatted(what, statistic, freedom, below);
    tell(line);
    assertThat(below).as(line).isBetween(ALPHA / 2, 1 - ALPHA / 2);
  }

  /** Kolmogorov and Smirnov's test against a distribution function. */
  static void kolmogorov(String what, double[] sample, DoubleUnaryOperator distribution) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      double f = distribution.applyAsDouble(sorted[i]);
      largest = Math.max(largest, Math.max(f - i / (double) n, (i + 1) / (double) n - f));
    }
    double critical = StrictMath.sqrt(-StrictMath.log(ALPHA / 2) / 2 / n);
    String line = "%s of %d: distance %.5f, critical %.5f".formatted(what, n, largest, critical);
    tell(line);
    assertThat(largest).as(line).isLessThan(critical);
  }

  /** Prints what a test found, on request. */
  static void tell(String line) {
    if (TELL) {
      System.out.println(line);
    }
  }
}
