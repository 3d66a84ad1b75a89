package org.concordsim.detection;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import org.concordsim.parameter.Parameter;
import org.concordsim.random.GammaQuantile;

/**
 * Thompson sampling (Thompson 1933): every morning each cell's rate of confirmed reports per visit
 * is drawn from its Gamma posterior, of shape prior reports + reports and rate prior visits +
 * visits, and the highest is next. So cells that nobody knows are tried, and those known to be
 * quiet are left. Reports by any channel count, hence visits end up in proportion to reports. One
 * keyed number, a look-up and a square root a cell. Not where what is to be learnt changes faster
 * than visits teach it: nothing is ever forgotten.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record AdaptivePatrol(
    @Parameter(
            value = "Confirmed reports that the prior is worth",
            unit = "reports",
            min = 1,
            max = 1000)
        double priorReports,
    @Parameter(value = "Visits that the prior is worth", unit = "visits", min = 0.01, max = 1e6)
        double priorVisits)
    implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    double shape = priorReports + beat.confirmedReports(cell);
    return GammaQuantile.of(shape, beat.chance(cell)) / (priorVisits + beat.visits(cell));
  }
}
