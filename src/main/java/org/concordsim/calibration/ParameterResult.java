package org.concordsim.calibration;

import org.concordsim.scenario.FreeParameter;
import org.concordsim.sweep.Span;

/**
 * A free parameter before and after.
 *
 * @param parameter what was moved, and its bounds
 * @param start the value that the scenario had
 * @param fitted the value that was found
 */
public record ParameterResult(FreeParameter parameter, double start, double fitted) {
  private static final double TOUCHING = 1e-4;

  /** Where a value lies between its bounds. */
  public enum Bound {
    /** At neither end. */
    NO,
    /** At the lower end. */
    LOW,
    /** At the upper end. */
    HIGH
  }

  /** Whether the fitted value is at an end: it would go further if it could. */
  public Bound bound() {
    double share = parameter.share(fitted);
    return share < TOUCHING ? Bound.LOW : share > 1 - TOUCHING ? Bound.HIGH : Bound.NO;
  }

  /**
   * An error in the unit of the parameter.
   *
   * @param share the same as a share of the way between the bounds
   */
  public double inUnits(double share) {
    double min = parameter.span().min();
    double max = parameter.span().max();
    return parameter.span().scale() == Span.Scale.LINEAR
        ? share * (max - min)
        : share * fitted * StrictMath.log(max / min);
  }
}
