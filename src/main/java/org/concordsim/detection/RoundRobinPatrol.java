package org.concordsim.detection;

import static org.concordsim.detection.Observation.VISIT_RECORDS;

/**
 * Each cell in turn: the one that has waited longest. The same intensity as a uniform patrol with
 * the least variable intervals, hence the shortest mean wait for a detection.
 */
@Uses(VISIT_RECORDS)
public record RoundRobinPatrol() implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    return beat.daysSinceVisit(cell);
  }
}
