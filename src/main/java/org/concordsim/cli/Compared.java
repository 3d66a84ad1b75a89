package org.concordsim.cli;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.concordsim.outcome.Measure;
import org.concordsim.results.ArmDesign;
import org.concordsim.results.LedgerTotals;
import org.concordsim.statistics.Comparison;
import org.concordsim.statistics.Contrast;
import org.concordsim.statistics.Contributions;

/**
 * What a comparison found, before anybody decides how to show it.
 *
 * @param scenario name of the scenario
 * @param scenarioHash SHA-256 of the resolved scenario
 * @param contrast what was compared with what
 * @param designs what each arm is
 * @param outcomes the outcomes compared
 * @param jointly whether the tests of all these outcomes were adjusted together
 * @param points number of points of the design
 * @param replicates the smallest and the largest number of replicates of a point
 * @param grouping by what disputes are grouped, empty if not at all
 * @param blocks what was found, one block a point and group
 * @param contributions what factors bring that are off or on; none of other sweeps
 */
record Compared(
    String scenario,
    String scenarioHash,
    Contrast contrast,
    Map<String, ArmDesign> designs,
    List<Measure> outcomes,
    boolean jointly,
    int points,
    IntSummaryStatistics replicates,
    String grouping,
    List<Block> blocks,
    List<Contributions> contributions) {

  /**
   * A point of the design.
   *
   * @param number its number
   * @param settings what it sets, by the path that is swept
   * @param replicates of the arm that has most
   * @param hours what the workers of each arm spent there, in the order of the arms
   * @param ledger what became of the baseline's escalations in each arm; empty where nobody knows
   */
  record Point(
      int number,
      Map<String, String> settings,
      int replicates,
      List<HoursSpent> hours,
      Map<String, LedgerTotals> ledger) {}

  /**
   * The comparisons at one point, of one group or of all.
   *
   * @param point where
   * @param group name of the group; empty for the whole city
   * @param inequality whether the numbers tell how unequal the groups are
   * @param rows arm by arm, then outcome by outcome
   */
  record Block(Point point, String group, boolean inequality, List<Comparison> rows) {
    List<Comparison> of(Measure outcome) {
      return rows.stream().filter(row -> row.outcome().equals(outcome.name())).toList();
    }
  }

  /** Days that are measured in a run of the baseline. */
  int measuredDays() {
    ArmDesign design = designs.get(contrast.baseline());
    return design.days() - design.warmUp();
  }

  /** The points shown, in their order. */
  List<Point> shown() {
    return blocks.stream().map(Block::point).distinct().toList();
  }
}
