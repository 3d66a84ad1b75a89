package org.concordsim.statistics;

import java.util.Arrays;
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
    int arms = series.length;
    int n = arms == 0 ? 0 : series[0].length;
    double[] rows = replicateByReplicate(series, n);
    double[] sums = new double[arms];
    double[][] means = new double[arms][RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      Arrays.fill(sums, 0);
      long key = Key.derive(seed, Lane.BOOTSTRAP, resample);
      for (int i = 0; i < n; i++) {
        int row = Key.below(n, Key.bits(key, Lane.BOOTSTRAP, i)) * arms;
        for (int s = 0; s < arms; s++) {
          sums[s] += rows[row + s];
        }
      }
      for (int s = 0; s < arms; s++) {
        means[s][resample] = sums[s] / n;
      }
    }
    return means;
  }

  /** All series in one array, so that what is drawn together lies together. */
  private static double[] replicateByReplicate(double[][] series, int n) {
    double[] rows = new double[n * series.length];
    for (int s = 0; s < series.length; s++) {
      for (int i = 0; i < n; i++) {
        rows[i * series.length + s] = series[s][i];
      }
    }
    return rows;
  }
}
