package org.concordsim.chart;

import java.util.List;
import org.concordsim.sweep.SweepDesign;

/** What the design of a sweep lets charts ask of its points. */
enum Layout {
  /** Every level of each factor meets every level of the others. */
  GRID,
  /** One factor differs from the base at a time. */
  STAR,
  /** All factors differ at once. */
  CLOUD;

  private static final List<String> CLOUDS =
      List.of(
          SweepDesign.LATIN_HYPERCUBE.label(),
          SweepDesign.SOBOL.label(),
          SweepDesign.PERMUTATIONS.label(),
          SweepDesign.TABLE.label());

  static Layout of(ChartSource source) {
    return CLOUDS.contains(source.design())
        ? CLOUD
        : source.design().equals(SweepDesign.ONE_AT_A_TIME.label()) ? STAR : GRID;
  }
}
