package org.concordsim.institution;

import static org.concordsim.detection.Observation.SENSORS;

import java.util.Optional;
import org.concordsim.detection.DetectionPolicy;
import org.concordsim.detection.Uses;
import org.concordsim.detection.WatchPoints;
import org.concordsim.parameter.Parameter;

/**
 * Peace watch points (平安守望点): fixed posts beside any policy but that of watch points. Of the cells
 * in reach every n-th has one; those of a community stand in its most populous cells in reach and
 * watch the cells in reach around them, from the first day on. What they see they report at once,
 * and false alarms too.
 */
@Uses(SENSORS)
public record PeaceWatchPoints(
    @Parameter("Where and since when") Scope scope,
    @Parameter(
            value = "Cells in reach for each post",
            unit = "cells/post",
            min = 1,
            max = 1e6,
            source = "1,789 watch points in 39,729 micro-grids of Nanjing")
        int cellsPerPost,
    @Parameter(
            value = "Cells to each side, and across corners, that a post watches",
            unit = "cells",
            min = 0,
            max = 1000)
        int radius,
    @Parameter(
            value = "Rate at which a watched confrontation is noticed",
            unit = "1/day",
            min = 0,
            max = 1000)
        double confrontationRate,
    @Parameter(
            value = "Rate at which a watched open dispute is noticed",
            unit = "1/day",
            min = 0,
            max = 1000)
        double openRate,
    @Parameter(value = "False alarms of a post", unit = "1/year", min = 0, max = 100_000)
        double falseRate)
    implements Institution {
  @Override
  public Optional<Class<? extends DetectionPolicy>> asPolicy() {
    return Optional.of(WatchPoints.class);
  }

  /** The same sensors as those of the policy of watch points. */
  public WatchPoints sensors() {
    return new WatchPoints(cellsPerPost, radius, confrontationRate, openRate, falseRate);
  }
}
