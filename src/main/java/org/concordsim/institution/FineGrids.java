package org.concordsim.institution;

import static org.concordsim.detection.Observation.HOUSEHOLD_REGISTERS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import org.concordsim.detection.Uses;
import org.concordsim.parameter.Parameter;

/**
 * Micro-grids and grid management made finer (微网格, 网格化): each part of a cell has somebody who knows
 * it. Visits detect more, and more still where somebody was lately, but every report, true or
 * false, takes time to be passed on and agreed upon.
 */
@Uses({VISIT_RECORDS, HOUSEHOLD_REGISTERS})
public record FineGrids(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "How many visits one visit is worth for what it detects",
            unit = "visits",
            min = 1,
            max = 100)
        double detection,
    @Parameter(
            value = "Added to the gain in detection where somebody was lately",
            unit = "share",
            min = 0,
            max = 10)
        double knowledge,
    @Parameter(
            value = "Added to the time to verify a report: coordination",
            unit = "minutes",
            min = 0,
            max = 1440)
        double coordination)
    implements Institution {
  @Override
  public Practice shape(Practice usual) {
    var visits = usual.detection();
    var resolution = usual.resolution();
    return usual
        .with(visits.with(visits.patrol().timesChances(detection)))
        .with(
            resolution
                .with(resolution.workers().plusKnowledge(knowledge))
                .with(resolution.triage().plusVerifying(coordination)));
  }
}
