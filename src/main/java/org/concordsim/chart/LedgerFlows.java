package org.concordsim.chart;

import org.concordsim.statistics.Reached;

/**
 * Disputes by the stage reached in the baseline and in an arm. Those that reached the same stage
 * below formal in both would hide all others, so they are counted and left out.
 *
 * @param counts mean of the replicates, by baseline and arm, in the order of {@link Reached}
 * @param leftOut disputes that are not shown
 */
record LedgerFlows(double[][] counts, double leftOut) {
  private static final Reached[] STAGES = Reached.values();

  static LedgerFlows of(ChartSource source, String arm) {
    double[][] all = source.ledgerFlows(arm);
    double[][] shown = new double[STAGES.length][STAGES.length];
    double leftOut = 0;
    for (int before = 0; before < all.length; before++) {
      for (int after = 0; after < all.length; after++) {
        if (before == after && before < Reached.FORMAL.ordinal()) {
          leftOut += all[before][after];
        } else {
          shown[before][after] = all[before][after];
        }
      }
    }
    return new LedgerFlows(shown, leftOut);
  }

  double total() {
    double sum = 0;
    for (int stage = 0; stage < STAGES.length; stage++) {
      sum += before(stage);
    }
    return sum;
  }

  boolean isEmpty() {
    return !(total() > 0);
  }

  /** Disputes shown that reached this stage in the baseline. */
  double before(int stage) {
    double sum = 0;
    for (double count : counts[stage]) {
      sum += count;
    }
    return sum;
  }

  /** The same in the arm. */
  double after(int stage) {
    double sum = 0;
    for (double[] row : counts) {
      sum += row[stage];
    }
    return sum;
  }
}
