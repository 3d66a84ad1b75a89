package org.concordsim.detection;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import org.concordsim.parameter.Parameter;

/**
 * The cells with most recent true reports in and around them: after one event the next is likelier
 * soon and close by (Short et al. 2009, Mohler et al. 2011, on burglary). Around means the
 * neighbouring cells of the same community, as a worker does not hear what other communities know.
 * One look at each neighbour of a cell. Not for a city without contagion between cells, where it is
 * a blurred hot spot.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record NearRepeatPatrol(
    @Parameter(value = "Time after which a report counts half", unit = "days", min = 1, max = 3650)
        double halfLifeDays,
    @Parameter(
            value = "What a report from a neighbouring cell counts, against one from the cell",
            unit = "1",
            min = 0,
            max = 10)
        double neighbourWeight,
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
    double near = beat.recentReports(cell) + neighbourWeight * beat.recentReportsNearby(cell);
    return near + restlessness * beat.daysSinceVisit(cell);
  }
}
