package org.concordsim.detection;

import static org.concordsim.detection.Observation.HOUSEHOLD_REGISTERS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

/**
 * Residents times days since the last visit: each cell is visited in proportion to those who live
 * there, whatever is known of them. One multiplication a cell, no parameters. Not for cities where
 * disputes gather in few cells: it knows only where people are, and so never goes where nobody is
 * registered.
 */
@Uses({VISIT_RECORDS, HOUSEHOLD_REGISTERS})
public record PopulationWeightedPatrol() implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    return (double) beat.residents(cell) * beat.daysSinceVisit(cell);
  }
}
