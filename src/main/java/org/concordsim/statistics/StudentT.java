package org.concordsim.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, as far as intervals and tests at 95 % need it. */
final class StudentT {
  private static final double UPPER = 0.975;

  /**
   * Quantiles once found, 0 until then: finding one takes a hundred times as long as the rest of an
   * interval, and experiments ask for the same again and again. Two threads may find the same one.
   */
  private static final double[] KNOWN = new double[1024];

  private StudentT() {}

  /** The 97.5 % quantile. */
  static double upperQuantile(int degrees) {
    if (degrees >= KNOWN.length) {
      return inverse(degrees);
    }
    if (KNOWN[degrees] == 0) {
      KNOWN[degrees] = inverse(degrees);
    }
    return KNOWN[degrees];
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
