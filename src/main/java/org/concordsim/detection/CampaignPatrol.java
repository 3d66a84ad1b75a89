package org.concordsim.detection;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import java.util.Optional;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Campaigns of big visits, big checks and a big push, one cycle after the other from day 0. First
 * every cell in turn; then the cells with most recent reports times days of waiting; then no patrol
 * until the cycle is over, so that all time goes to what was found. While it visits and checks, it
 * spends a multiple of the patrol time of other policies, borrowed from answering reports, which
 * wait: staff hours are the same. The defaults, 28 days at twice the time in 56, also patrol as
 * much over a cycle. One look at a cell. Not to be judged over less than a whole cycle.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record CampaignPatrol(
    @Parameter(value = "Days of big visits", unit = "days", min = 0, max = 3650) int visitDays,
    @Parameter(value = "Days of big checks after them", unit = "days", min = 0, max = 3650)
        int checkDays,
    @Parameter(value = "Days of the big push that ends a cycle", unit = "days", min = 0, max = 3650)
        int pushDays,
    @Parameter(
            value = "Patrol time during visits and checks, against that of other policies",
            unit = "1",
            min = 1,
            max = 100)
        double intensity)
    implements DetectionPolicy {
  @Override
  public Optional<Fault> inVain() {
    return visitDays + checkDays > 0
        ? Optional.empty()
        : Optional.of(
            new Fault("", "campaign has no days of visits or checks, so that nobody ever patrols"));
  }

  @Override
  public double patrolShare(int day, double share) {
    return phaseDay(day) < visitDays + checkDays ? Math.min(1, intensity * share) : 0;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    int since = beat.daysSinceVisit(cell);
    boolean checks = phaseDay(beat.day()) >= visitDays;
    return checks ? beat.recentReports(cell) * since : since;
  }

  /** Day of the cycle; a cycle of no days is a push without end. */
  private int phaseDay(int day) {
    int cycle = visitDays + checkDays + pushDays;
    return cycle == 0 ? 0 : day % cycle;
  }
}
