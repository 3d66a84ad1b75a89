package org.concordsim.statistics;

import java.util.Arrays;
import org.concordsim.outcome.Measure.Better;

/**
 * How good a choice an arm is among the arms that could be chosen, by the bootstrap over replicates
 * jointly in all arms, so that pairing is kept.
 *
 * @param probability share of resamples in which the arm's mean is the best, ties shared; 0 to 1
 * @param expectedLoss mean over resamples of how much worse the arm is than the best one, in the
 *     unit of the outcome; at least 0
 */
public record Best(double probability, double expectedLoss) {
  /** Nothing is known: there is no direction, no competition or too few replicates. */
  public static final Best UNKNOWN = new Best(Double.NaN, Double.NaN);

  /** Fewer replicates do not resample to anything. */
  static final int FEWEST = 3;

  /**
   * Ranks the arms.
   *
   * @param resampled the means of one arm a row, one column a resample
   */
  static Best[] rank(double[][] resampled, Better better) {
    int arms = resampled.length;
    int resamples = resampled[0].length;
    double[] wins = new double[arms];
    double[] losses = new double[arms];
    for (int resample = 0; resample < resamples; resample++) {
      double best = best(resampled, resample, better);
      int tied = 0;
      for (double[] arm : resampled) {
        tied += arm[resample] == best ? 1 : 0;
      }
      for (int arm = 0; arm < arms; arm++) {
        wins[arm] += resampled[arm][resample] == best ? 1.0 / tied : 0;
        losses[arm] += Math.abs(resampled[arm][resample] - best);
      }
    }
    Best[] ranks = new Best[arms];
    Arrays.setAll(ranks, arm -> new Best(wins[arm] / resamples, losses[arm] / resamples));
    return ranks;
  }

  private static double best(double[][] resampled, int resample, Better better) {
    double best = resampled[0][resample];
    for (double[] arm : resampled) {
      best = better == Better.LOWER ? Math.min(best, arm[resample]) : Math.max(best, arm[resample]);
    }
    return best;
  }
}
