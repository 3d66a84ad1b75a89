package org.concordsim.statistics;

/** Where comparisons find the outcomes of runs. */
@FunctionalInterface
public interface OutcomeSource {
  /** One value a replicate, in their order; NaN where the outcome has no meaning. */
  double[] values(String arm, int point, String outcome);
}
