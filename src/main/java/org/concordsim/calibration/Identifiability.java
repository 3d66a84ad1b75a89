package org.concordsim.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What the targets say about the parameters, near the fitted values, from the derivatives of the
 * standardised distances by the shares of the way between bounds. Half the range of a target counts
 * as one standard deviation of it, and distances as independent.
 */
public final class Identifiability {
  /** Less than that is the grain of the arithmetic, compared to the largest singular value. */
  private static final double NOTHING = 1e-9;

  /** Over the whole of its bounds such a parameter moves no target by as much. */
  private static final double NO_INFLUENCE = 0.1;

  /** One over the variance of a number that can be anywhere between its bounds. */
  private static final double ANYWHERE = 12;

  /** The part of that standard deviation that a parameter must have lost to count as pinned. */
  private static final double HALF = 0.5;

  /** What the targets say about a parameter. */
  public enum Verdict {
    /** They leave less than half of the error that the bounds leave. */
    PINNED,
    /** They leave more. */
    OPEN,
    /** They do not notice it. */
    NO_INFLUENCE
  }

  private final double[][] jacobian;
  private final double[] singular;
  private final double[][] directions;

  Identifiability(double[][] jacobian) {
    this.jacobian = jacobian;
    int parameters = jacobian[0].length;
    int rows = Math.max(jacobian.length, parameters);
    double[][] padded = Arrays.copyOf(jacobian, rows);
    for (int row = jacobian.length; row < rows; row++) {
      padded[row] = new double[parameters];
    }
    SingularValueDecomposition svd =
        new SingularValueDecomposition(MatrixUtils.createRealMatrix(padded));
    singular = svd.getSingularValues();
    directions = svd.getVT().getData();
    for (double[] direction : directions) {
      orient(direction);
    }
  }

  /** A direction and its opposite are the same; its largest component is upwards. */
  private static void orient(double[] direction) {
    double greatest = 0;
    for (double component : direction) {
      greatest = Math.abs(component) > Math.abs(greatest) ? component : greatest;
    }
    if (greatest < 0) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = -direction[i];
      }
    }
  }

  /** Half-widths by which a target moves with a parameter over its bounds, taken as a line. */
  public double slope(int target, int parameter) {
    return jacobian[target][parameter];
  }

  /** The target that answers most to a parameter. */
  public int strongest(int parameter) {
    int strongest = 0;
    for (int target = 1; target < jacobian.length; target++) {
      if (Math.abs(slope(target, parameter)) > Math.abs(slope(strongest, parameter))) {
        strongest = target;
      }
    }
    return strongest;
  }

  /** How much more the targets notice of the best told direction than of the least told. */
  public double condition() {
    double least = singular[singular.length - 1];
    return least <= NOTHING * singular[0] ? Double.POSITIVE_INFINITY : singular[0] / least;
  }

  /** The singular values, from the greatest. */
  public double[] singularValues() {
    return singular.clone();
  }

  /** The direction that a singular value belongs to, a unit vector over the parameters. */
  public double[] direction(int value) {
    return directions[value].clone();
  }

  /** Standard error of a parameter, as a share of the way between its bounds; may be infinite. */
  public double standardError(int parameter) {
    return Math.sqrt(covariance(parameter, parameter));
  }

  /**
   * The same if the bounds count as known: before the targets a parameter can be anywhere between
   * them, with a standard deviation of 0.29. Never more than that.
   */
  public double errorWithinBounds(int parameter) {
    double sum = 0;
    for (int k = 0; k < singular.length; k++) {
      double component = directions[k][parameter];
      sum += component * component / (singular[k] * singular[k] + ANYWHERE);
    }
    return Math.sqrt(sum);
  }

  /** Correlation of the errors of two parameters; NaN where one is not bounded by the targets. */
  public double correlation(int one, int other) {
    double scale = standardError(one) * standardError(other);
    return Double.isInfinite(scale) || scale == 0 ? Double.NaN : covariance(one, other) / scale;
  }

  /** The other parameter whose error goes most with this one's; -1 if there is none. */
  public int companion(int parameter) {
    return IntStream.range(0, directions.length)
        .filter(i -> i != parameter && !Double.isNaN(correlation(parameter, i)))
        .boxed()
        .max(
            (a, b) ->
                Double.compare(
                    Math.abs(correlation(parameter, a)), Math.abs(correlation(parameter, b))))
        .orElse(-1);
  }

  /** What the targets say about a parameter. */
  public Verdict verdict(int parameter) {
    if (Math.abs(slope(strongest(parameter), parameter)) < NO_INFLUENCE) {
      return Verdict.NO_INFLUENCE;
    }
    boolean pinned = errorWithinBounds(parameter) < HALF / Math.sqrt(ANYWHERE);
    return pinned ? Verdict.PINNED : Verdict.OPEN;
  }

  private double covariance(int one, int other) {
    double sum = 0;
    for (int k = 0; k < singular.length; k++) {
      double product = directions[k][one] * directions[k][other];
      if (singular[k] > NOTHING * singular[0]) {
        sum += product / (singular[k] * singular[k]);
      } else if (Math.abs(product) > NOTHING) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return sum;
  }
}
