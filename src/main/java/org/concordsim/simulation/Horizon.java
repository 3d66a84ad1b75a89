package org.concordsim.simulation;

import org.concordsim.parameter.Parameter;

/** How long a run lasts, and how much of its beginning is left out of the measures. */
public record Horizon(
    @Parameter(
            value = "Days at the beginning that are simulated but not measured",
            unit = "days",
            min = 0,
            max = 36_500)
        int warmUp,
    @Parameter(
            value = "Days simulated in all, the warm-up included; more than the warm-up",
            unit = "days",
            min = 1,
            max = 36_500)
        int days) {
  /** Days that are measured. */
  public int measuredDays() {
    return days - warmUp;
  }
}
