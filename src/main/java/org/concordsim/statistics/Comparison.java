package org.concordsim.statistics;

/**
 * One outcome of one arm at one point, alone and against the baseline arm at the same point.
 *
 * @param arm name of the arm
 * @param point number of the point
 * @param outcome name of the outcome
 * @param mean mean over replicates with its t interval
 * @param standardError standard error of that mean
 * @param bca the mean with its BCa interval
 * @param baseline name of the baseline arm
 * @param difference against the baseline; {@link PairedDifference#NONE} for the baseline itself
 * @param differenceBca the mean difference with its BCa interval
 * @param ratio mean of the arm over mean of the baseline
 * @param best how good a choice the arm is
 * @param achievable share of what the ceiling achieves that the arm achieves: baseline minus arm
 *     over baseline minus ceiling
 * @param test the adjusted test of the difference
 */
public record Comparison(
    String arm,
    int point,
    String outcome,
    Interval mean,
    double standardError,
    Interval bca,
    String baseline,
    PairedDifference difference,
    Interval differenceBca,
    Interval ratio,
    Best best,
    Interval achievable,
    AdjustedTest test) {

  /** Whether this is the baseline compared with itself. */
  public boolean isBaseline() {
    return arm.equals(baseline);
  }
}
