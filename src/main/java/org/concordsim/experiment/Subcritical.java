package org.concordsim.experiment;

import org.concordsim.dispute.BranchingRatio;
import org.concordsim.outcome.RunRecord;

/**
 * Makes runs only of worlds in which disputes do not breed without end. The reader of scenarios
 * checks every arm, but of a sweep no more than some points; a run of any other would not end.
 */
public record Subcritical(Simulator simulator) implements Simulator {
  @Override
  public RunRecord simulate(RunPlan plan, int threads) throws Exception {
    double ratio = BranchingRatio.of(plan.model().disputes(), plan.model().population());
    if (ratio >= 1) {
      throw new IllegalStateException(
          "a dispute breeds "
              + ratio
              + " others on average, so that disputes would grow without end");
    }
    return simulator.simulate(plan, threads);
  }
}
