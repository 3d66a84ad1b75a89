package org.concordsim.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, as far as intervals and tests at 95 % need it. */
final class StudentT {
  private static final double UPPER = 0.975;

  /** The quantiles that small experiments ask for again and again, from one degree of freedom. */
  private static final double[] TABLE = new double[200];

  static {
    for (int degrees = 1; degrees < TABLE.length; degrees++) {
      TABLE[degrees] = inverse(degrees);
    }
  }

  private StudentT() {}

  /** The 97.5 % quantile. */
  static double upperQuantile(int degrees) {
    return degrees < TABLE.length ? TABLE[degrees] : inverse(degrees);
  }

  /** Chance of a value at least as far from zero. */
  static double twoSidedP(double t, int degrees) {
    return Math.min(1, 2 * distribution(degrees).cumulativeProbability(-Math.abs(t)));
  }

  private static double inverse(int degrees) {
    return distribution(degrees).inverseCumulativeProbability(UPPER);
  }

  /** Without a generator, which nobody asks and which costs more than the rest. */
  private static TDistribution distribution(int degrees) {
    return new TDistribution(null, degrees);
  }
}
