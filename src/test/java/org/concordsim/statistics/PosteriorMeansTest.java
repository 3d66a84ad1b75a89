package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.concordsim.outcome.Measure.Better;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How surely an arm is the best, by what its mean may be. */
class PosteriorMeansTest {
  private static final int EXPERIMENTS = 2000;

  private final PosteriorMeans posterior = new PosteriorMeans(7);

  private double chance(double[]... arms) {
    return Best.rank(posterior.draw(arms), Better.LOWER)[0].probability();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7, 20, 100})
  void ofTwoArmsItIsWhatThePairedTTestSays(int n) {
    SplittableRandom random = new SplittableRandom(n);
    for (int experiment = 0; experiment < 20; experiment++) {
      double[][] world = Law.NORMAL.replicates(random, n, 3, 3.2);
      PairedDifference difference = PairedDifference.of(world[0], world[1]);
      double tail = difference.p() / 2;
      double expected = difference.interval().estimate() < 0 ? 1 - tail : tail;
      // Three standard errors of a share of 2,000 draws.
      assertThat(chance(world)).isCloseTo(expected, within(0.034));
    }
  }

  @Test
  void threeDifferencesOfOneSignMakeNobodySure() {
    double[] arm = {10, 12, 14};
    double[] baseline = {11, 14, 17};
    double[][] resampled = new Resampling(7).means(arm, baseline);
    assertThat(Best.rank(resampled, Better.LOWER)[0].probability()).isOne();
    assertThat(chance(arm, baseline)).isCloseTo(0.963, within(0.013));
  }

  /** Where nothing differs, an arm is best with 95 % in one experiment of twenty. */
  @ParameterizedTest
  @ValueSource(ints = {3, 5, 20})
  void itIsRarelySureOfWhatIsNotSo(int n) {
    int sure = 0;
    int bootstrapSure = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      SplittableRandom random = new SplittableRandom(1_000_003L * experiment + n);
      double[][] world = Law.NORMAL.replicates(random, n, 3, 3);
      sure += chance(world) > 0.95 ? 1 : 0;
      double[][] resampled = new Resampling(experiment).means(world);
      bootstrapSure += Best.rank(resampled, Better.LOWER)[0].probability() > 0.95 ? 1 : 0;
    }
    // The sampling error of the share is 0.5 points.
    assertThat(100.0 * sure / EXPERIMENTS).isBetween(3.5, 6.5);
    if (n == 3) {
      assertThat(100.0 * bootstrapSure / EXPERIMENTS).isGreaterThan(11);
    }
  }

  @Test
  void moreArmsThanReplicatesAreNoHindrance() {
    double[][] world = Law.NORMAL.replicates(new SplittableRandom(1), 3, 3, 3, 3, 3, 3, 3);
    Best[] ranks = Best.rank(posterior.draw(world), Better.LOWER);
    assertThat(Arrays.stream(ranks).mapToDouble(Best::probability).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(ranks).allMatch(rank -> rank.expectedLoss() >= 0);
  }

  @Test
  void theSpreadOfADifferenceIsThatOfStudentsT() {
    double[][] world = Law.NORMAL.replicates(new SplittableRandom(2), 6, 3, 3);
    double[][] drawn = posterior.draw(world);
    double[] differences = new Pairs(drawn[0], drawn[1]).differences();
    Arrays.sort(differences);
    Interval interval = PairedDifference.of(world[0], world[1]).interval();
    double width = interval.high() - interval.low();
    // The error of such a quantile of 2,000 draws is some 3 % of the width.
    assertThat(differences[50]).isCloseTo(interval.low(), within(0.08 * width));
    assertThat(differences[1950]).isCloseTo(interval.high(), within(0.08 * width));
  }
}
