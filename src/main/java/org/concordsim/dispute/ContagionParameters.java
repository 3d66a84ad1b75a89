package org.concordsim.dispute;

import org.concordsim.parameter.Parameter;

/** How disputes breed disputes: a Hawkes process in its cluster form. */
public record ContagionParameters(
    @Parameter(
            value = "Mean offspring grievances of a dispute that opens",
            unit = "grievances",
            min = 0,
            max = 100)
        double offspringOfOpen,
    @Parameter(
            value = "Mean offspring grievances of a dispute that goes formal",
            unit = "grievances",
            min = 0,
            max = 100)
        double offspringOfFormal,
    @Parameter(
            value = "Mean offspring grievances of a crisis",
            unit = "grievances",
            min = 0,
            max = 100)
        double offspringOfCrisis,
    @Parameter(
            value = "Share of offspring that arise in neighbouring cells",
            unit = "share",
            min = 0,
            max = 1,
            source = "assumed; a range of a few hundred metres (Mohler et al. 2011)")
        double neighbourShare,
    @Parameter(
            value = "Mean delay from an event to its offspring",
            unit = "days",
            min = 1e-6,
            max = 10_000,
            source = "assumed; weeks (Short et al. 2009)")
        double delayDays) {
  /** The same with this factor on the offspring of crises. */
  public ContagionParameters timesCrisis(double factor) {
    return new ContagionParameters(
        offspringOfOpen, offspringOfFormal, offspringOfCrisis * factor, neighbourShare, delayDays);
  }
}
