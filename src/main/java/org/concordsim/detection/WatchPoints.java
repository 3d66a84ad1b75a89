package org.concordsim.detection;

import static org.concordsim.detection.Observation.SENSORS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import java.util.Optional;
import org.concordsim.parameter.Parameter;

/**
 * Fixed sensors: every n-th cell has a post that watches all cells of its community within a
 * radius, day and night. What it sees is reported as it happens, and so are false alarms; both take
 * workers' time. The posts of a community stand in its most populous cells. Patrols do not stop,
 * but go to posts alone, each in turn: the hours are those of other policies, spent at the post.
 * Placing takes a sort of a community's cells, the rest one more clock per dispute. Not for
 * disputes at home: a sensor sees what happens in the open, whatever people trust it with.
 */
@Uses({VISIT_RECORDS, SENSORS})
public record WatchPoints(
    @Parameter(
            value = "Cells of the city for each post",
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
    implements DetectionPolicy {
  @Override
  public Optional<WatchPoints> watchPoints() {
    return Optional.of(this);
  }

  /** Hazard per day with which a watched dispute is noticed at a stage; none of a grievance. */
  public double noticing(int stage) {
    return switch (stage) {
      case 1 -> confrontationRate;
      case 2 -> openRate;
      default -> 0;
    };
  }

  /** Posts in cells from one number up to before another, by counting every n-th of the city. */
  public int postsBetween(int firstCell, int endCell) {
    return endCell / cellsPerPost - firstCell / cellsPerPost;
  }

  @Override
  public double urgency(Beat beat, int cell) {
    return beat.hasPost(cell) ? beat.daysSinceVisit(cell) : Double.NEGATIVE_INFINITY;
  }
}
