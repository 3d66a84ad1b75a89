package org.concordsim.statistics;

import java.util.Arrays;
import org.concordsim.outcome.Measure.Better;

/**
 * How good a choice an arm is among the arms that could be chosen, by joint draws of what their
 * true means may be ({@link PosteriorMeans}), so that pairing is kept.
 *
 * @param probability share of draws in which the arm's mean is the best, ties shared; 0 to 1
 * @param expectedLoss mean over draws of how much worse the arm is than the best one, in the unit
 *     of the outcome; at least 0
 */
public record Best(double probability, double expectedLoss) {
  /** Nothing is known: there is no direction, no competition or too few replicates. */
  public static final Best UNKNOWN = new Best(Double.NaN, Double.NaN);

  /**
   * Ranks the arms.
   *
   * @param means of one arm a row, one column a draw
   */
  static Best[] rank(double[][] means, Better better) {
    int arms = means.length;
    int draws = means[0].length;
    double[] wins = new double[arms];
    double[] losses = new double[arms];
    for (int draw = 0; draw < draws; draw++) {
      double best = best(means, draw, better);
      int tied = 0;
      for (double[] arm : means) {
        tied += arm[draw] == best ? 1 : 0;
      }
      for (int arm = 0; arm < arms; arm++) {
        wins[arm] += means[arm][draw] == best ? 1.0 / tied : 0;
        losses[arm] += Math.abs(means[arm][draw] - best);
      }
    }
    Best[] ranks = new Best[arms];
    Arrays.setAll(ranks, arm -> new Best(wins[arm] / draws, losses[arm] / draws));
    return ranks;
  }

  private static double best(double[][] means, int draw, Better better) {
    double best = means[0][draw];
    for (double[] arm : means) {
      best = better == Better.LOWER ? Math.min(best, arm[draw]) : Math.max(best, arm[draw]);
    }
    return best;
  }
}
