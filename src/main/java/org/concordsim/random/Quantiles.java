package org.concordsim.random;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A distribution as the means of equally probable slices: drawing is one look-up, the mean is exact
 * to rounding (Gamma) or to 0.002 standard deviations (Beta), and of the variance only what lies
 * inside the slices is lost (below 0.2 % for the Gamma of shape 0.5 in 4,096 slices). Densities are
 * integrated by the midpoint rule in StrictMath, which takes milliseconds; as the runs of an
 * experiment ask for the same tables, those asked for last are kept.
 */
public final class Quantiles {
  private static final int STEPS = 1 << 15;

  /** Below this shape 4,096 slices tell no more than that nearly all values are nearly 0. */
  private static final double SMALLEST_SHAPE = 0.01;

  /** The grid of angles on which a Beta is integrated, the same for all of them. */
  private static final double[] SINE_SQUARED = new double[STEPS];

  private static final double[] LOG_SINE = new double[STEPS];
  private static final double[] LOG_COSINE = new double[STEPS];

  static {
    for (int i = 0; i < STEPS; i++) {
      double angle = (i + 0.5) / STEPS * (StrictMath.PI / 2);
      double sine = StrictMath.sin(angle);
      SINE_SQUARED[i] = sine * sine;
      LOG_SINE[i] = StrictMath.log(sine);
      LOG_COSINE[i] = StrictMath.log(StrictMath.cos(angle));
    }
  }

  /** Tables that are kept: the runs of one arm need about fifteen, of 8 or 32 KB. */
  private static final int KEPT = 256;

  private static final Map<Shape, Quantiles> KNOWN =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Shape, Quantiles> eldest) {
              return size() > KEPT;
            }
          });

  private enum Family {
    GAMMA,
    BETA
  }

  /** All that a table hangs on. */
  private record Shape(Family family, double first, double second) {}

  private final double[] means;

  private Quantiles(double[] means) {
    this.means = means;
  }

  /**
   * Gamma of mean 1 in 4,096 slices; shape 0 stands for the constant 1, and positive shapes below
   * 0.01 count as 0.01.
   */
  public static Quantiles gamma(double shape) {
    return known(new Shape(Family.GAMMA, shape, 0), () -> integrateGamma(shape));
  }

  private static Quantiles integrateGamma(double givenShape) {
    int slices = 4096;
    if (givenShape == 0) {
      return constant(1, slices);
    }
    double shape = Math.max(givenShape, SMALLEST_SHAPE);
    // With y = x^shape for shapes below 1 the density has no pole at zero.
    double power = Math.min(shape, 1);
    double last = 1 + 12 / StrictMath.sqrt(shape) + 40 / shape;
    double end = StrictMath.pow(last, power);
    double[] x = new double[STEPS];
    double[] weight = new double[STEPS];
    double peak = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      x[i] = StrictMath.pow(end * (i + 0.5) / STEPS, 1 / power);
      // The smallest x may be rounded to zero, whose logarithm must not meet a factor of zero.
      weight[i] = (shape == power ? 0 : (shape - power) * StrictMath.log(x[i])) - shape * x[i];
      peak = Math.max(peak, weight[i]);
    }
    for (int i = 0; i < STEPS; i++) {
      weight[i] = StrictMath.exp(weight[i] - peak);
    }
    return slice(x, weight, slices).scaledTo(1);
  }

  /**
   * Beta of the given mean in (0, 1) and concentration (the sum of both shapes) in 1,024 slices.
   */
  public static Quantiles beta(double mean, double concentration) {
    Shape shape = new Shape(Family.BETA, mean, concentration);
    return known(shape, () -> integrateBeta(mean, concentration));
  }

  /** Two threads may both find that a table is missing; they make the same one. */
  private static Quantiles known(Shape shape, Supplier<Quantiles> integral) {
    Quantiles known = KNOWN.get(shape);
    if (known == null) {
      known = integral.get();
      KNOWN.put(shape, known);
    }
    return known;
  }

  private static Quantiles integrateBeta(double mean, double concentration) {
    double a = Math.max(mean * concentration, Double.MIN_NORMAL);
    double b = Math.max((1 - mean) * concentration, Double.MIN_NORMAL);
    double[] weight = new double[STEPS];
    double peak = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < STEPS; i++) {
      weight[i] = (2 * a - 1) * LOG_SINE[i] + (2 * b - 1) * LOG_COSINE[i];
    }
    weight[0] += pole(a);
    weight[STEPS - 1] += pole(b);
    for (double w : weight) {
      peak = Math.max(peak, w);
    }
    for (int i = 0; i < STEPS; i++) {
      weight[i] = StrictMath.exp(weight[i] - peak);
    }
    return slice(SINE_SQUARED, weight, 1024);
  }

  /** The standard normal in 4,096 slices, cut off at ±8. */
  public static Quantiles normal() {
    double end = 8;
    double[] x = new double[STEPS];
    double[] weight = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      x[i] = end * (2 * (i + 0.5) / STEPS - 1);
      weight[i] = StrictMath.exp(-x[i] * x[i] / 2);
    }
    return slice(x, weight, 4096);
  }

  /**
   * Logarithm of what the midpoint rule misses in the step at an end of a Beta: the density of the
   * angle rises there as its (2 a − 1)-th power, without bound for a below one half.
   */
  private static double pole(double a) {
    return a < 0.5 ? a * StrictMath.log(4) - StrictMath.log(4 * a) : 0;
  }

  private static Quantiles constant(double value, int slices) {
    double[] means = new double[slices];
    Arrays.fill(means, value);
    return new Quantiles(means);
  }

  private static Quantiles slice(double[] x, double[] weight, int slices) {
    double total = 0;
    for (double w : weight) {
      total += w;
    }
    double size = total / slices;
    double[] means = new double[slices];
    int slice = 0;
    double filled = 0;
    for (int i = 0; i < x.length; i++) {
      double left = weight[i];
      while (left > 0) {
        double part = slice == slices - 1 ? left : Math.min(left, size - filled);
        means[slice] += part * x[i];
        filled += part;
        left -= part;
        if (slice < slices - 1 && filled >= size) {
          means[slice] /= filled;
          filled = 0;
          slice++;
        }
      }
    }
    means[slices - 1] /= filled;
    return new Quantiles(means);
  }

  private Quantiles scaledTo(double mean) {
    double sum = 0;
    for (double m : means) {
      sum += m;
    }
    double factor = mean * means.length / sum;
    double[] scaled = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      scaled[i] = means[i] * factor;
    }
    return new Quantiles(scaled);
  }

  /** Number of slices, a power of two. */
  public int slices() {
    return means.length;
  }

  /** The mean of slice {@code index}, 0 for the smallest values. */
  public double at(int index) {
    return means[index];
  }

  /** The value at a uniform number in [0, 1). */
  public double of(double uniform) {
    return means[(int) (uniform * means.length)];
  }
}
