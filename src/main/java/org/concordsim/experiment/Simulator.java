package org.concordsim.experiment;

import org.concordsim.outcome.RunRecord;

/** Makes one run. Called from several threads at once. */
@FunctionalInterface
public interface Simulator {
  /**
   * The numbers that this plan yields, the same whenever, wherever and on however many threads it
   * is made.
   *
   * @param threads how many it may use, at least one
   */
  RunRecord simulate(RunPlan plan, int threads) throws Exception;
}
