package org.concordsim.random;

/**
 * Gamma numbers of any shape from 1 upwards out of one uniform number, for those who draw many of
 * ever new shapes: the approximation of Wilson and Hilferty (1931), the cube of a normal number.
 * One look-up, one square root. The mean is exact to (1 / (9 × shape))³, the variance to 1.5 %, and
 * no quantile lies further than 0.015 from its probability.
 */
public final class GammaQuantile {
  private static final Quantiles NORMAL = Quantiles.normal();

  private GammaQuantile() {}

  /** The value, of a Gamma with this shape and scale 1, at a uniform number in [0, 1). */
  public static double of(double shape, double uniform) {
    double h = 1 / (9 * shape);
    double root = 1 - h + NORMAL.of(uniform) * Math.sqrt(h);
    return root > 0 ? shape * root * root * root : 0;
  }
}
