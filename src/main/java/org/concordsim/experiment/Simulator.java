package org.concordsim.experiment;

import org.concordsim.outcome.RunRecord;

/** Makes one run. Called from several threads at once. */
@FunctionalInterface
public interface Simulator {
  /** The numbers that this plan yields, the same whenever and wherever it is made. */
  RunRecord simulate(RunPlan plan) throws Exception;
}
