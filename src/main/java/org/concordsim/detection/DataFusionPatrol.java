package org.concordsim.detection;

import static org.concordsim.detection.Observation.JOINED_RECORDS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import java.util.Optional;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Weak signals of many sources, joined into a flag for each cell: raised with the sensitivity while
 * an open dispute that nobody knows of is there, and with one minus the specificity while none is.
 * Errors of a source last, so they are drawn once a week. Flagged cells come first, and of either
 * kind the one that has waited longest. One keyed number a cell; no staff hours for the data. Not
 * to show what a real system can do before its two rates have been measured: they decide
 * everything.
 */
@Uses({VISIT_RECORDS, JOINED_RECORDS})
public record DataFusionPatrol(
    @Parameter(
            value = "Chance that a cell with an unknown open dispute is flagged",
            unit = "probability",
            min = 0,
            max = 1)
        double sensitivity,
    @Parameter(
            value = "Chance that a cell without one is not flagged; at least 1 − sensitivity",
            unit = "probability",
            min = 0,
            max = 1)
        double specificity)
    implements DetectionPolicy {
  /** Longer than any run: no wait outweighs a flag. */
  private static final double FLAGGED_FIRST = 1e6;

  @Override
  public boolean readsSignals() {
    return true;
  }

  /** A flag that is raised less often where it should be would be better turned round. */
  @Override
  public Optional<Fault> fault() {
    return sensitivity >= 1 - specificity
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "sensitivity",
                ("is %s at a specificity of %s, which lies below the diagonal of the ROC square: such"
                        + " a flag is worse than chance; allowed from 1 − specificity to 1")
                    .formatted(sensitivity, specificity)));
  }

  @Override
  public double urgency(Beat beat, int cell) {
    double flagged = beat.signal(cell, sensitivity, specificity) ? FLAGGED_FIRST : 0;
    return flagged + beat.daysSinceVisit(cell);
  }
}
