package org.concordsim.detection;

import static org.concordsim.detection.Observation.HOUSEHOLD_REGISTERS;
import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import org.concordsim.parameter.Parameter;

/**
 * The cell where most undetected disputes are to be expected: the Bayesian estimate of its rate of
 * disputes from its reports, times the days since the last visit. Reports of a cell are taken as
 * Poisson with a Gamma prior centred on the residents' mean; the posterior mean is (prior weight ×
 * prior rate + reports) / (prior weight + days). One division a cell.
 */
@Uses({REPORTS, VISIT_RECORDS, HOUSEHOLD_REGISTERS})
public record RiskWeightedPatrol(
    @Parameter(
            value = "True reports expected of a resident before anything is known",
            unit = "1/(resident-day)",
            min = 1e-9,
            max = 1)
        double priorRate,
    @Parameter(
            value = "Days of observation that the prior is worth",
            unit = "days",
            min = 1,
            max = 1e6)
        double priorDays)
    implements DetectionPolicy {
  @Override
  public double urgency(Beat beat, int cell) {
    double expected = priorRate * beat.residents(cell) * priorDays;
    double rate = (expected + beat.confirmedReports(cell)) / (priorDays + beat.day());
    return rate * beat.daysSinceVisit(cell);
  }
}
