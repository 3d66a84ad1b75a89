package org.concordsim.detection;

/** No patrol at all: workers answer calls and tips. The baseline of every comparison. */
@Uses({})
public record NoPatrol() implements DetectionPolicy {
  @Override
  public boolean patrols() {
    return false;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    return Double.NEGATIVE_INFINITY;
  }
}
