package org.concordsim.detection;

/**
 * Nobody patrols and nobody listens to neighbours: a dispute becomes known when the party itself
 * calls, or by going formal. What a hotline does alone, and the floor for all else. No cost at all;
 * the patrol time is idle. Not a baseline for patrols, as it also lacks the tips, true and false,
 * that {@link NoPatrol} has.
 */
@Uses({})
public record HotlineOnly() implements DetectionPolicy {
  @Override
  public boolean patrols() {
    return false;
  }

  @Override
  public boolean takesTips() {
    return false;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    return Double.NEGATIVE_INFINITY;
  }
}
