package org.concordsim.dispute;

import org.concordsim.parameter.Parameter;

/**
 * The multinomial logit by which a party decides: the utility of an action is its intercept at the
 * stage plus, for each covariate in [0, 1], coefficient times covariate.
 */
public record DecisionParameters(
    @Parameter(
            value = "Intercepts of the aggrieved party alone",
            unit = "logit",
            min = -50,
            max = 50)
        ByAction grievance,
    @Parameter(value = "Intercepts in a confrontation", unit = "logit", min = -50, max = 50)
        ByAction confrontation,
    @Parameter(value = "Intercepts in an open dispute", unit = "logit", min = -50, max = 50)
        ByAction open,
    @Parameter(value = "Intercepts in a formal dispute", unit = "logit", min = -50, max = 50)
        ByAction formal,
    @Parameter(value = "Weight of severity", unit = "logit", min = -50, max = 50) ByAction severity,
    @Parameter(value = "Weight of the parties' mean temper", unit = "logit", min = -50, max = 50)
        ByAction temper,
    @Parameter(value = "Weight of the strength of their tie", unit = "logit", min = -50, max = 50)
        ByAction tie,
    @Parameter(value = "Weight of trust in the institutions", unit = "logit", min = -50, max = 50)
        ByAction trust,
    @Parameter(
            value = "Weight of heat, the saturating tension around the cell",
            unit = "logit",
            min = -50,
            max = 50)
        ByAction heat,
    @Parameter(
            value = "Weight of experience with earlier disputes",
            unit = "logit",
            min = -50,
            max = 50)
        ByAction experience) {
  /** The same with a number added to the utility of an action at every stage. */
  public DecisionParameters plus(Action action, double logit) {
    return new DecisionParameters(
        grievance.plus(action, logit),
        confrontation.plus(action, logit),
        open.plus(action, logit),
        formal.plus(action, logit),
        severity,
        temper,
        tie,
        trust,
        heat,
        experience);
  }

  /** The intercepts of the stage with this ordinal, 0 to 3. */
  public ByAction at(int stage) {
    return switch (stage) {
      case 0 -> grievance;
      case 1 -> confrontation;
      case 2 -> open;
      default -> formal;
    };
  }
}
