package org.concordsim.calibration;

import org.concordsim.statistics.Interval;

/**
 * A target beside what the scenario itself gives.
 *
 * @param target the target
 * @param start simulated with the values that the scenario had, over replicates; none if the model
 *     cannot tell the target
 * @param simulated the same with the fitted values
 */
public record TargetResult(Target target, Interval start, Interval simulated) {
  /** Whether the mean with the fitted values lies in the published range. */
  public boolean isInside() {
    return target.holds(simulated.estimate());
  }
}
