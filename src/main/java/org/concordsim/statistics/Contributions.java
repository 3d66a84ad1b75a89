package org.concordsim.statistics;

import java.util.List;

/**
 * What each factor that can be on or off brings to an outcome of an arm: Shapley values and
 * pairwise interaction indices, computed replicate by replicate. The points of a replicate share
 * their random numbers, so a replicate gives the values of a game of its own, which add up to its
 * own difference between all and none; intervals are over replicates. A replicate in which the
 * outcome has no meaning at some point is left out.
 *
 * @param arm name of the arm
 * @param outcome name of the outcome
 * @param orders number of orders that were sampled; 0 if the values are exact
 * @param none the outcome with no factor on
 * @param all the outcome with all factors on
 * @param total all less none in the same replicate
 * @param factors one for each factor, in their order; their means add up to that of the total
 * @param pairs one for each pair: the first with the second, the first with the third, …; none
 *     where orders were sampled
 */
public record Contributions(
    String arm,
    String outcome,
    int orders,
    Interval none,
    Interval all,
    Contribution total,
    List<Contribution> factors,
    List<Contribution> pairs) {
  /** Keeps copies. */
  public Contributions {
    factors = List.copyOf(factors);
    pairs = List.copyOf(pairs);
  }
}
