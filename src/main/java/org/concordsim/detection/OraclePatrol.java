package org.concordsim.detection;

import static org.concordsim.detection.Observation.HOUSEHOLD_REGISTERS;
import static org.concordsim.detection.Observation.JOINED_RECORDS;
import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.SENSORS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

/**
 * Sees latent state: goes where most undetected disputes would go formal without help, and finds
 * exactly those. No worker could. It is greedy and bound to the same beats, hours and triage, so it
 * gives a ceiling in practice and not a proven one.
 */
@Uses({REPORTS, VISIT_RECORDS, HOUSEHOLD_REGISTERS, SENSORS, JOINED_RECORDS})
public record OraclePatrol() implements DetectionPolicy {
  @Override
  public boolean seesLatentState() {
    return true;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    int latent = beat.latentEscalations(cell);
    return latent > 0 ? latent : Double.NEGATIVE_INFINITY;
  }
}
