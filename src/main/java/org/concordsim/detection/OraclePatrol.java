package org.concordsim.detection;

/**
 * Sees latent state: goes where most undetected disputes would go formal without help, and finds
 * exactly those. No worker could; it gives the ceiling of what the same hours can achieve.
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
