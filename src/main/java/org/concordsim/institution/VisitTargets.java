package org.concordsim.institution;

import static org.concordsim.detection.Observation.REPORTS;
import static org.concordsim.detection.Observation.VISIT_RECORDS;

import java.util.Optional;
import org.concordsim.detection.Uses;
import org.concordsim.parameter.Fault;
import org.concordsim.parameter.Parameter;

/**
 * Uniform control or local initiative (一统化治理与基层自主性, 一刀切): who sets how many visits a week each cell
 * is due. The city sets one number for all; a community sets as many in all, but shares them among
 * its cells by its own record of true reports. Patrols of any policy first go where visits are due;
 * a visit asks for the same hours, whoever wants it.
 */
@Uses({REPORTS, VISIT_RECORDS})
public record VisitTargets(
    @Parameter("Where and since when") Scope scope,
    @Parameter("Who sets the targets") Setter setBy,
    @Parameter(
            value = "Visits that a cell is due, on average over those in reach",
            unit = "visits/week",
            min = 0,
            max = 7)
        double visitsPerWeek)
    implements Institution {
  @Override
  public Optional<Fault> inVain(Practice usual, int days) {
    return usual.detection().policy().patrols()
        ? Optional.empty()
        : Optional.of(new Fault("", "changes nothing: under the detection policy nobody patrols"));
  }

  /** Who says how many visits a cell is due. */
  public enum Setter {
    /** One number for all cells. */
    CITY,
    /** Each community by its own record: shares in proportion to true reports plus one. */
    COMMUNITY
  }

  /**
   * Visits that a cell is due in a week.
   *
   * @param cells cells of its community in reach
   * @param record its true reports so far, plus one
   * @param records the same, summed over the community's cells in reach
   */
  public double target(int cells, int record, int records) {
    return setBy == Setter.CITY ? visitsPerWeek : visitsPerWeek * cells * record / records;
  }
}
