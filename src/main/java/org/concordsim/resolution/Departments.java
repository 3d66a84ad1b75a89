package org.concordsim.resolution;

import org.concordsim.parameter.Parameter;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.resolution.ResolutionParameters.Organisation;

/**
 * Cases that a mediator cannot settle without other departments: the police, housing, social
 * security. Each department takes a time of its own, as long as the mediator's on average. Usually
 * one comes after the other, with a delay at each hand-over; where departments are dispatched
 * jointly all come at once, and the longest counts. The mediator has the case all the while.
 * Departments have no staff of their own in the model, so that they never queue, but their hours
 * are paid: as many for each that comes, whether together or one after the other.
 */
public record Departments(
    @Parameter(
            value = "Chance that a case needs a second department",
            unit = "probability",
            min = 0,
            max = 1)
        double second,
    @Parameter(
            value = "Chance that a case which needs a second department needs a third",
            unit = "probability",
            min = 0,
            max = 1)
        double third,
    @Parameter(
            value = "Time until the next department takes over",
            unit = "days",
            min = 0,
            max = 10_000)
        double handOverDays,
    @Parameter(
            value = "Share of cases that need several departments to which all come at once",
            unit = "share",
            min = 0,
            max = 1)
        double joint,
    @Parameter(
            value = "Time until those that come at once have come together",
            unit = "days",
            min = 0,
            max = 10_000)
        double assemblyDays,
    @Parameter(
            value = "Working time of each department on a case, beside the mediator's",
            unit = "hours",
            min = 0,
            max = 10_000)
        double hours,
    @Parameter(value = "Cost of a department's hour", unit = "yuan/hour", min = 0, max = 100_000)
        double hourlyCost) {

  /** Ordinals of the lane: how many departments, whether jointly, then times of service. */
  private static final int HOW_MANY = 0;

  private static final int JOINTLY = 1;
  private static final int TIMES = 2;

  /** The same with this share of cases dispatched jointly, after so many days. */
  public Departments jointly(double share, double days) {
    return new Departments(second, third, handOverDays, share, days, hours, hourlyCost);
  }

  /** Departments that are needed beside the mediator: more of them where chances are higher. */
  public int further(long disputeKey) {
    if (second == 0) {
      return 0;
    }
    double uniform = Key.uniform(disputeKey, Lane.DEPARTMENT, HOW_MANY);
    return uniform < second * third ? 2 : uniform < second ? 1 : 0;
  }

  /**
   * How long a case takes from its taking up to its outcome, in days; keyed by the dispute and the
   * how-many-th attempt.
   *
   * @param service how the organisation serves cases of that place
   */
  public double days(Organisation service, long disputeKey, int attempt) {
    double days = service.days(disputeKey, Lane.SERVICE, attempt);
    int further = further(disputeKey);
    if (further == 0) {
      return days;
    }
    boolean jointly = Key.uniform(disputeKey, Lane.DEPARTMENT, JOINTLY) < joint;
    for (int i = 0; i < further; i++) {
      double next = service.days(disputeKey, Lane.DEPARTMENT, TIMES + 2 * attempt + i);
      days = jointly ? Math.max(days, next) : days + handOverDays + next;
    }
    return jointly ? assemblyDays + days : days;
  }
}
