package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import java.util.Optional;
import org.concordsim.detection.CampaignPatrol;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Big visits, big checks, big push (大走访、大排查、大攻坚) in cycles, beside any policy but the campaign.
 * With time borrowed from other work, workers first visit every cell in turn, then those with
 * recent reports; then mediators take the oldest cases first, on every day of the week; then all
 * rest. A share of the borrowed time is paid back out of the workers' own, after visits and checks;
 * all else is paid for. Borrowed hours tire, and visits in droves are felt to intrude.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record CampaignCycle(
    @Parameter("Where and since when") Scope scope,
    @Parameter(value = "Days of big visits", unit = "days", min = 0, max = 3650) int visitDays,
    @Parameter(value = "Days of big checks after them", unit = "days", min = 0, max = 3650)
        int checkDays,
    @Parameter(value = "Days of the big push after them", unit = "days", min = 0, max = 3650)
        int pushDays,
    @Parameter(value = "Days of rest that end a cycle", unit = "days", min = 0, max = 3650)
        int restDays,
    @Parameter(
            value = "Time borrowed for each worker on a working day of visits and checks",
            unit = "minutes",
            min = 0,
            max = 1440)
        double borrowed,
    @Parameter(
            value = "Share of it that is paid back, at most at the rate of borrowing",
            unit = "share",
            min = 0,
            max = 1)
        double paidBack,
    @Parameter(
            value = "Added to the used share of a day by which workers tire",
            unit = "share",
            min = 0,
            max = 1)
        double strain,
    @Parameter(
            value = "Factor on the trust that a visit of the campaign wears",
            unit = "factor",
            min = 0,
            max = 100)
        double intrusion)
    implements Institution {
  @Override
  public Optional<Fault> inVain(Practice usual, int days) {
    return visitDays + checkDays + pushDays > 0
        ? Optional.empty()
        : Optional.of(
            new Fault("", "changes nothing: its cycle has no days of visits, checks or push"));
  }

  @Override
  public Optional<Class<? extends DetectionPolicy>> asPolicy() {
    return Optional.of(CampaignPatrol.class);
  }

  /** What a day of the cycle is for. */
  public enum Phase {
    /** Every cell in turn. */
    VISITS,
    /** Cells with recent reports. */
    CHECKS,
    /** Old cases. */
    PUSH,
    /** Nothing beyond what is usual. */
    REST;

    /** Whether time is borrowed. */
    public boolean borrows() {
      return this == VISITS || this == CHECKS;
    }
  }

  /** The phase of a day; rest before the first cycle. */
  public Phase phase(int day) {
    int cycle = visitDays + checkDays + pushDays + restDays;
    if (day < scope.start() || cycle == 0) {
      return Phase.REST;
    }
    int of = (day - scope.start()) % cycle;
    if (of < visitDays) {
      return Phase.VISITS;
    }
    if (of < visitDays + checkDays) {
      return Phase.CHECKS;
    }
    return of < visitDays + checkDays + pushDays ? Phase.PUSH : Phase.REST;
  }
}
