package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;

import java.util.Optional;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Half-yearly evaluation (每半年评估): every so many days the city counts the recorded escalations of
 * each street or community, with error, and moves a share of all patrol hours to where they are
 * most. What is measured is produced: shortly before, escalations are recorded as something else
 * and hard cases are left lying (Campbell 1979, Goodhart; both recalled).
 */
@Uses(REPORTS)
public record HalfYearlyEvaluation(
    @Parameter("Where and since when") Scope scope,
    @Parameter(value = "Days between evaluations", unit = "days", min = 1, max = 3650)
        int everyDays,
    @Parameter("What is evaluated") Unit unit,
    @Parameter(
            value = "Error of a measurement: what is recorded is multiplied by 1 ± this",
            unit = "share",
            min = 0,
            max = 1)
        double error,
    @Parameter(
            value = "Share of patrol hours that is moved; more than there are cannot be",
            unit = "share",
            min = 0,
            max = 1)
        double moved,
    @Parameter(value = "Days before an evaluation with gaming", unit = "days", min = 0, max = 3650)
        int eveDays,
    @Parameter(
            value = "Chance then that an escalation is not recorded, and that a hard case is left",
            unit = "probability",
            min = 0,
            max = 1)
        double gaming)
    implements Institution {
  /** Gaming, too, begins only on the eve of an evaluation. */
  @Override
  public Optional<Fault> inVain(Practice usual, int days) {
    return scope.start() + everyDays - (gaming > 0 ? eveDays : 0) < days
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "everyDays",
                "changes nothing: no evaluation, nor its eve, is within the horizon of %d days"
                    .formatted(days)));
  }

  /** Parts of the city that are compared. */
  public enum Unit {
    /** Every community. */
    COMMUNITY,
    /** Every street. */
    STREET
  }

  /** Which evaluation takes place on this day; 0 if none does. */
  public int evaluationOn(int day) {
    int since = day - scope.start();
    return since > 0 && since % everyDays == 0 ? since / everyDays : 0;
  }

  /** Whether a day is one of those before an evaluation. */
  public boolean isEve(int day) {
    int since = day - scope.start();
    return since >= 0 && everyDays - since % everyDays <= eveDays;
  }

  /**
   * Patrol hours of a unit after an evaluation, over its own: what it keeps, and its part of what
   * all gave.
   *
   * @param share its share of all that was measured
   * @param staff its share of all workers
   */
  public double hours(double share, double staff) {
    return 1 - moved + moved * share / staff;
  }
}
