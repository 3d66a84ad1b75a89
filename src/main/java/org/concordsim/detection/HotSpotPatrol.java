package org.concordsim.detection;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import org.concordsim.parameter.Parameter;

/**
 * The cells with most recent true reports, again and again; equals in turn. The purest form of
 * policing hot spots (Braga et al. 2019): it looks where it found, so what is found elsewhere comes
 * from calls and tips alone.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record HotSpotPatrol(
    @Parameter(value = "Time after which a report counts half", unit = "days", min = 1, max = 3650)
        double halfLifeDays,
    @Parameter(
            value = "Recent reports that a day without a visit is worth",
            unit = "reports/day",
            min = 0,
            max = 1000)
        double restlessness)
    implements DetectionPolicy {
  @Override
  public double memoryDays() {
    return halfLifeDays;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    return beat.recentReports(cell) + restlessness * beat.daysSinceVisit(cell);
  }
}
