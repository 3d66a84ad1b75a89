package org.concordsim.cli;

import java.util.List;
import java.util.Map;
import org.concordsim.outcome.Measure;
import org.concordsim.results.ArmDesign;
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
 * @param replicates the largest number of replicates
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
    int replicates,
    String grouping,
    List<Block> blocks,
    List<Contributions> contributions) {

  /**
   * The comparisons at one point, of one group or of all.
   *
   * @param point number of the point
   * @param settings what the point sets, by the path that is swept
   * @param group name of the group; empty for the whole city
   * @param inequality whether the numbers tell how unequal the groups are
   * @param rows arm by arm, then outcome by outcome
   */
  record Block(
      int point,
      Map<String, String> settings,
      String group,
      boolean inequality,
      List<Comparison> rows) {
    List<Comparison> of(Measure outcome) {
      return rows.stream().filter(row -> row.outcome().equals(outcome.name())).toList();
    }
  }
}
