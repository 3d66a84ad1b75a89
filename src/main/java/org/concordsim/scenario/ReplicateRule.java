package org.concordsim.scenario;

import org.concordsim.parameter.Parameter;

/** How a scenario writes replicates whose number hangs on results. */
record ReplicateRule(
    @Parameter(
            value = "Repetitions of every arm at every point before the first look",
            unit = "runs",
            min = 5,
            max = 1_000_000,
            source = "")
        int min,
    @Parameter(
            value = "Repetitions at most; reached only if the half-width is not",
            unit = "runs",
            min = 5,
            max = 1_000_000,
            source = "")
        int max,
    @Parameter("What must be known before the repetitions end") Until until) {
  /** What must be known. */
  record Until(
      @Parameter("Outcome whose paired difference to the baseline counts") String outcome,
      @Parameter(
              value = "Half the width of the 95 % interval, in the outcome's unit",
              min = 0,
              above = true,
              source = "")
          double halfWidth) {}
}
