package org.concordsim.chart;

import java.awt.Color;

/**
 * A perceptually uniform scale from pale yellow (least) through green and blue to dark violet
 * (most). Lightness falls evenly in Ottosson's OKLab (2020), so that equal steps look equal, in
 * grey and to the colour-blind too.
 */
final class ColourScale {
  private static final double LIGHTEST = 0.95;
  private static final double DARKEST = 0.24;
  private static final double HUE_OF_LEAST = Math.toRadians(108);
  private static final double HUE_OF_MOST = Math.toRadians(310);
  private static final double CHROMA = 0.099;
  private static final double PALEST = 0.55;

  private ColourScale() {}

  /**
   * @param share position on the scale; beyond 0 and 1 the ends
   */
  static Color at(double share) {
    double t = Math.min(1, Math.max(0, share));
    double lightness = LIGHTEST + t * (DARKEST - LIGHTEST);
    double hue = HUE_OF_LEAST + t * (HUE_OF_MOST - HUE_OF_LEAST);
    double chroma = chroma(t);
    double[] rgb = linear(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    return new Color(encode(rgb[0]), encode(rgb[1]), encode(rgb[2]));
  }

  /** Least where screens show least, in the blue-greens, so that nothing need be cut off. */
  private static double chroma(double t) {
    double away = 2 * (t - PALEST);
    return CHROMA + (t < PALEST ? 0.05 : 0.025) * away * away;
  }

  /** From OKLab to linear sRGB; the matrices are Ottosson's. */
  private static double[] linear(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static int encode(double linear) {
    double part = Math.min(1, Math.max(0, linear));
    double encoded =
        part <= 0.0031308 ? 12.92 * part : 1.055 * StrictMath.pow(part, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }
}
