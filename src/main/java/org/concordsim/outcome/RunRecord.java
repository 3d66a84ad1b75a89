package org.concordsim.outcome;

import java.util.List;
import java.util.Optional;
import org.concordsim.simulation.Courses;

/**
 * What one run yields: numbers only, no reference to how it was computed.
 *
 * @param outcomes one value for each of {@link Measures#outcomes()}; NaN where it has no meaning,
 *     for example a mean over no disputes
 * @param series one row for each of {@link Measures#series()}, one column a day, warm-up included
 * @param cells one row for each of {@link Measures#cells()}, one column an inhabited cell
 * @param leadTimes how many detected disputes had a lead time of 0 to 1, 1 to 2, … days
 * @param groups by type, tenure and district, in this order, each dimension in its own order
 * @param courses how each dispute went, if the run was to remember
 */
public record RunRecord(
    double[] outcomes,
    double[][] series,
    double[][] cells,
    long[] leadTimes,
    List<Group> groups,
    Optional<Courses> courses) {
  /** A record of a run that remembers no courses. */
  public RunRecord(
      double[] outcomes,
      double[][] series,
      double[][] cells,
      long[] leadTimes,
      List<Group> groups) {
    this(outcomes, series, cells, leadTimes, groups, Optional.empty());
  }

  /** Names of the columns of runs.csv after the keys. */
  public static List<String> columns() {
    return Measures.outcomes().stream().map(Measure::name).toList();
  }
}
