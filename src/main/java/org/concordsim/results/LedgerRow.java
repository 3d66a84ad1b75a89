package org.concordsim.results;

/**
 * A line of the counterfactual ledger.
 *
 * @param replicate number of the replicate
 * @param event escalation or crisis
 * @param group within the dimension that was asked for
 * @param fate as {@link org.concordsim.statistics.Fate#label} says it
 * @param count disputes
 * @param days by which the event came later than in the baseline, summed
 */
public record LedgerRow(
    int replicate, String event, String group, String fate, long count, double days) {
  /** The dimension whose one group is everything. */
  public static final String WHOLE = "all";
}
