package org.concordsim.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.concordsim.sweep.Orders;

/**
 * A sweep in which every factor has the levels {@code off} and {@code on}, as a game of coalitions
 * of the factors that are on: what does each of them bring?
 */
public sealed interface Game permits CompleteGame, SampledGame {
  /**
   * What each factor brings to an outcome of an arm.
   *
   * @param seed the scenario's seed, which keys the bootstrap
   */
  Contributions contributions(String arm, String outcome, OutcomeSource source, long seed);

  /**
   * The game of a sweep; empty if it has fewer than two factors, other levels, or neither every
   * combination once nor the coalitions of sampled orders.
   *
   * @param factors paths of the factors, in their order
   * @param size number of points
   * @param levels the names of the levels of all factors at a point
   * @param orders the orders that the points come from, if they do
   */
  static Optional<Game> of(
      List<String> factors, int size, IntFunction<List<String>> levels, Optional<Orders> orders) {
    return orders.isPresent()
        ? Optional.of(new SampledGame(factors, orders.get()))
        : CompleteGame.of(factors, size, levels).map(Game.class::cast);
  }
}
