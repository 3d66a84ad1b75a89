package org.concordsim.results;

import java.util.Map;
import org.concordsim.parameter.Decimal;

/**
 * Where the replicates of an arm at a point ended: a row of stopping.csv.
 *
 * @param arm the arm whose difference to the baseline had to be known, or the only arm
 * @param point number of the point
 * @param outcome name of the outcome
 * @param replicates how many there are
 * @param halfWidth half the width of the 95 % interval that they give; not known if too few are
 *     numbers
 * @param wanted the half-width that was asked for
 */
public record StoppingRow(
    String arm,
    int point,
    String outcome,
    int replicates,
    double halfWidth,
    double ordinary,
    double wanted) {
  static StoppingRow of(Map<String, String> row) {
    return new StoppingRow(
        row.get("arm"),
        Integer.parseInt(row.get("point")),
        row.get("outcome"),
        Integer.parseInt(row.get("replicates")),
        Decimal.value(row.get("half_width")),
        Decimal.value(row.get("half_width_t")),
        Decimal.value(row.get("wanted")));
  }

  /** Whether both half-widths were reached; otherwise the greatest number of replicates was. */
  public boolean isReached() {
    return halfWidth <= wanted && ordinary <= wanted;
  }
}
