package org.concordsim.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.concordsim.random.Quantiles;

/**
 * Draws of what the true means of several arms may be, given their replicates: the multivariate t
 * distribution with n − 1 degrees of freedom about the means, with the replicates' covariances over
 * n as its scale, which is what Bayes' rule makes of normal outcomes of which nothing was known
 * before. The difference of any two arms has exactly the distribution that underlies its paired t
 * interval, so that of two arms one is best with probability 1 − p/2, p being that of the t test.
 *
 * <p>A bootstrap would not do: if three paired differences have one sign, which happens by luck one
 * time in four where nothing differs, no resample of them has another, and it is sure. A draw here
 * is a sum of deviations, each weighted by a normal number that all arms share; it needs no more
 * replicates than arms, no inverse, and no order of the arms.
 */
final class PosteriorMeans {
  /** An error of a probability below 1.2 points, twice the standard error at one half below 2.3. */
  static final int DRAWS = 2000;

  /** With fewer replicates the distribution has no mean, and no loss can be expected. */
  static final int FEWEST = 3;

  private static final Quantiles NORMAL = Quantiles.normal();

  private final long seed;

  /** Of each number of replicates, one scale a draw. */
  private final Map<Integer, double[]> scales = new HashMap<>();

  /**
   * @param seed the scenario's seed: the numbers of a draw hang on it and on nothing else
   */
  PosteriorMeans(long seed) {
    this.seed = seed;
  }

  /**
   * Draws the means together. Takes {@link #DRAWS} × replicates × (1 + series) steps.
   *
   * @param series values without NaN, all of the same length, {@link #FEWEST} or more
   * @return one row a series, one column a draw
   */
  double[][] draw(double[]... series) {
    int n = series[0].length;
    double[] scale = scales.computeIfAbsent(n, PosteriorMeans::scales);
    double[] means = new double[series.length];
    double[][] deviations = new double[n][series.length];
    for (int s = 0; s < series.length; s++) {
      means[s] = Moments.of(series[s]).mean();
      for (int i = 0; i < n; i++) {
        deviations[i][s] = series[s][i] - means[s];
      }
    }
    double[] sums = new double[series.length];
    double[][] drawn = new double[series.length][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(sums, 0);
      long key = Key.derive(seed, Lane.POSTERIOR, draw);
      for (int i = 0; i < n; i++) {
        double weight = NORMAL.of(Key.uniform(key, Lane.POSTERIOR, i));
        for (int s = 0; s < sums.length; s++) {
          sums[s] += weight * deviations[i][s];
        }
      }
      for (int s = 0; s < sums.length; s++) {
        drawn[s][draw] = means[s] + scale[draw] * sums[s];
      }
    }
    return drawn;
  }

  /**
   * Of a weighted sum of deviations to a deviation of the mean: 1 / √(n (n − 1) G), G being Gamma
   * of mean 1 with the shape of a chi-square of n − 1 degrees. Its values are spread evenly over
   * the draws instead of drawn, which is less noise: they need no independence among themselves.
   */
  private static double[] scales(int n) {
    Quantiles gamma = Quantiles.gamma((n - 1) / 2.0);
    double[] scales = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double spread = gamma.of((draw + 0.5) / DRAWS);
      scales[draw] = 1 / Math.sqrt(n * (n - 1.0) * spread);
    }
    return scales;
  }
}
