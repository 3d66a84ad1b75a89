package org.concordsim.statistics;

import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/**
 * Bootstrap resamples of replicates (Efron 1979): which replicates the b-th resample holds is a
 * function of the scenario's seed, b and their number alone. All arms and outcomes therefore meet
 * the same resamples, so pairs stay pairs, and no result hangs on what else is asked or on the
 * order of the arms.
 *
 * @param seed the scenario's seed
 */
record Resampling(long seed) {
  /** Enough for the ends of a 95 % interval: 50 resamples lie beyond each. */
  static final int RESAMPLES = 2000;

  /**
   * The mean of each series in every resample, summed in the resample's order. Takes {@link
   * #RESAMPLES} × replicates × (1 + series) steps.
   *
   * @param series values without NaN, all of the same length
   * @return one row a series, one column a resample
   */
  double[][] means(double[]... series) {
    int n = series.length == 0 ? 0 : series[0].length;
    double[][] means = new double[series.length][RESAMPLES];
    int[] drawn = new int[n];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      long key = Key.derive(seed, Lane.BOOTSTRAP, resample);
      for (int i = 0; i < n; i++) {
        drawn[i] = Key.below(n, Key.bits(key, Lane.BOOTSTRAP, i));
      }
      for (int s = 0; s < series.length; s++) {
        means[s][resample] = mean(series[s], drawn);
      }
    }
    return means;
  }

  private static double mean(double[] values, int[] drawn) {
    double sum = 0;
    for (int index : drawn) {
      sum += values[index];
    }
    return sum / drawn.length;
  }
}
