package org.concordsim.detection;

/**
 * Sees latent state: goes where most undetected disputes would go formal without help, and finds
 * exactly those. No worker could. It is greedy and bound to the same beats, hours and triage, so it
 * gives a ceiling in practice and not a proven one.
 */
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
