package org.concordsim.resolution;

import org.concordsim.random.Exp;

/** The chance that help ends a dispute: a logistic function, compiled from the parameters. */
public final class MediationSuccess {
  private static final double MONTH = 30;
  private final ResolutionParameters.Success weights;
  private final double spotIntercept;

  /** Compiles the parameters. */
  public MediationSuccess(ResolutionParameters parameters) {
    weights = parameters.success();
    spotIntercept = parameters.triage().settleIntercept();
  }

  /**
   * Chance of an agreement.
   *
   * @param delay days from the report to the outcome
   * @param gain what else adds to it, in logits
   */
  public double ofMediation(
      int stage,
      double severity,
      double trust,
      double tie,
      double delay,
      double skill,
      boolean match,
      double gain) {
    double speciality = match ? weights.match() : 0;
    return Exp.logistic(
        weights.intercept()
            + common(stage, severity, trust, tie, skill)
            + weights.delay() * (delay / MONTH)
            + speciality
            + gain);
  }

  /** Chance that a grid worker settles the dispute on the spot. */
  public double onTheSpot(int stage, double severity, double trust, double tie, double skill) {
    return Exp.logistic(spotIntercept + common(stage, severity, trust, tie, skill));
  }

  private double common(int stage, double severity, double trust, double tie, double skill) {
    return weights.stage() * stage
        + weights.severity() * severity
        + weights.trust() * trust
        + weights.tie() * tie
        + weights.skill() * (skill - 1);
  }
}
