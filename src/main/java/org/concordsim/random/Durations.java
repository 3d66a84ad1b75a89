package org.concordsim.random;

/**
 * Positive times of mean 1 with a given coefficient of variation, from a key. Not for hot loops.
 */
public final class Durations {
  private Durations() {}

  /**
   * Gamma of mean 1: constant for variation 0, exponential for 1; after Marsaglia, Tsang (2000).
   */
  public static double gamma(double variation, long key, Lane lane, int ordinal) {
    if (variation == 0) {
      return 1;
    }
    if (variation == 1) {
      return Exponential.draw(key, lane, ordinal);
    }
    double shape = 1 / (variation * variation);
    long stream = Key.bits(key, lane, ordinal);
    // Shapes below 1 borrow from shape + 1 with a power of a uniform number.
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    for (int i = 0; ; i += 3) {
      double x = normal(stream, lane, i);
      double v = 1 + c * x;
      v = v * v * v;
      double u = open(Key.uniform(stream, lane, i + 2));
      if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        double boost =
            shape < 1 ? StrictMath.pow(open(Key.uniform(stream, lane, -1)), 1 / shape) : 1;
        return d * v * boost / shape;
      }
    }
  }

  /** Log-normal of mean 1. */
  public static double logNormal(double variation, long key, Lane lane, int ordinal) {
    double variance = StrictMath.log(1 + variation * variation);
    double z = normal(Key.bits(key, lane, ordinal), lane, 0);
    return StrictMath.exp(StrictMath.sqrt(variance) * z - variance / 2);
  }

  /** Standard normal by the transform of Box and Muller, using two numbers. */
  private static double normal(long key, Lane lane, int ordinal) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(open(Key.uniform(key, lane, ordinal))));
    return radius * StrictMath.cos(2 * StrictMath.PI * Key.uniform(key, lane, ordinal + 1));
  }

  private static double open(double uniform) {
    return 1 - uniform;
  }
}
