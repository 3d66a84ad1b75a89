package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Intervals of 95 % cover a known truth in 93 to 97 % of 2,000 experiments. The sampling error of
 * such a share is 0.5 points; seeds are fixed, so a test that passes once always passes. What falls
 * short is stated too, as the reason why it is not offered.
 */
class CoverageTest {
  private static final int EXPERIMENTS = 2000;

  /** Means of each arm's own luck: an arm, the baseline and the ceiling. */
  private static final double ARM = 3;

  private static final double BASELINE = 4;
  private static final double CEILING = 1;

  /** How often an interval held the truth, of how often there was one. */
  private static final class Count {
    private int given;
    private int covered;

    void add(Interval interval, double truth) {
      if (!Double.isNaN(interval.low())) {
        given++;
        covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
      }
    }

    double percent() {
      return 100.0 * covered / given;
    }
  }

  private record Coverage(
      Count mean, Count difference, Count bca, Count bcaDifference, Count ratio, Count share) {
    static Coverage of(Law law, int n) {
      Coverage coverage =
          new Coverage(
              new Count(), new Count(), new Count(), new Count(), new Count(), new Count());
      for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
        SplittableRandom random = new SplittableRandom(1_000_003L * experiment + n);
        coverage.add(law.replicates(random, n, ARM, BASELINE, CEILING), experiment);
      }
      return coverage;
    }

    private void add(double[][] world, long seed) {
      double[] arm = world[0];
      double[] baseline = world[1];
      Pairs pairs = Pairs.of(arm, baseline);
      Pairs gains =
          new Pairs(
              Pairs.of(baseline, arm).differences(), Pairs.of(baseline, world[2]).differences());
      double[][] resampled = new Resampling(seed).means(arm, baseline);
      double[] differences = pairs.differences();
      mean.add(Interval.ofMean(arm), Law.SHARED + ARM);
      difference.add(Interval.ofMean(differences), ARM - BASELINE);
      bca.add(BcaInterval.around(Moments.of(arm), arm, resampled[0]), Law.SHARED + ARM);
      bcaDifference.add(
          BcaInterval.around(
              Moments.of(differences),
              differences,
              new Pairs(resampled[0], resampled[1]).differences()),
          ARM - BASELINE);
      ratio.add(RatioOfMeans.of(pairs), (Law.SHARED + ARM) / (Law.SHARED + BASELINE));
      share.add(RatioOfMeans.of(gains), (BASELINE - ARM) / (BASELINE - CEILING));
    }
  }

  static Stream<Arguments> worlds() {
    return Stream.of(Law.values())
        .flatMap(law -> Stream.of(5, 10, 20).map(n -> Arguments.of(law, n)));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void whatIsGivenCoversTheTruth(Law law, int n) {
    Coverage coverage = Coverage.of(law, n);
    assertCovers("mean, t", coverage.mean);
    assertCovers("difference, t", coverage.difference);
    assertCovers("ratio of means", coverage.ratio);
    assertCovers("share of the achievable, where there is an interval", coverage.share);
    if (n >= BcaInterval.FEWEST) {
      assertCovers("mean, BCa", coverage.bca);
      assertCovers("difference, BCa", coverage.bcaDifference);
    } else {
      assertThat(BcaInterval.of(new double[] {1, 2, 3, 4, 5}, new double[0]).low()).isNaN();
    }
  }

  private static void assertCovers(String what, Count count) {
    assertThat(count.percent()).as(what).isBetween(93.0, 97.0);
  }

  @Test
  void theBootstrapWouldFallShortWithFiveReplicates() {
    Coverage coverage = Coverage.of(Law.NORMAL, 5);
    assertThat(coverage.bca.percent()).isBetween(90.0, 93.0);
    assertThat(coverage.bcaDifference.percent()).isBetween(90.0, 93.0);
  }

  @Test
  void noShareIsBoundedWhereTheCeilingMayBeNoBetterThanTheBaseline() {
    assertThat(Coverage.of(Law.NORMAL, 5).share.given).isBetween(1, EXPERIMENTS - 1);
    assertThat(Coverage.of(Law.NORMAL, 20).share.given).isEqualTo(EXPERIMENTS);
  }
}
