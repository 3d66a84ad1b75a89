package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.concordsim.sweep.Orders;
import org.junit.jupiter.api.Test;

class SampledGameTest {
  private static final int PLAYERS = 9;
  private static final List<String> FACTORS =
      IntStream.range(0, PLAYERS).mapToObj(i -> "f" + i).toList();

  private interface Worth {
    double of(long coalition, int replicate);
  }

  private static Contributions sampled(Orders orders, int replicates, Worth worth) {
    long[] coalitions = orders.coalitions();
    return new SampledGame(FACTORS, orders)
        .contributions(
            "arm",
            "outcome",
            (arm, point, outcome) ->
                IntStream.range(0, replicates)
                    .mapToDouble(r -> worth.of(coalitions[point], r))
                    .toArray(),
            1);
  }

  private static boolean has(long coalition, int factor) {
    return (coalition >> factor & 1) == 1;
  }

  /** Own effects, two pairs and, times {@code weight}, two threes; replicates stretch it. */
  private static double worth(long coalition, double weight, double stretch) {
    double worth = 0;
    for (int i = 0; i < PLAYERS; i++) {
      worth += has(coalition, i) ? i - 3 : 0;
    }
    worth += has(coalition, 0) && has(coalition, 1) ? 4 : 0;
    worth += has(coalition, 1) && has(coalition, 5) ? -2 : 0;
    worth += has(coalition, 2) && has(coalition, 3) && has(coalition, 4) ? 6 * weight : 0;
    worth += has(coalition, 0) && has(coalition, 4) && !has(coalition, 8) ? 3 * weight : 0;
    return 50 + stretch * worth;
  }

  private static double[] exact(double weight) {
    double[] game = new double[1 << PLAYERS];
    Arrays.setAll(game, coalition -> worth(coalition, weight, 1));
    return Shapley.values(game);
  }

  @Test
  void valuesAddUpWhateverTheOrders() {
    Contributions found = sampled(new Orders(3, PLAYERS, 4), 5, (c, r) -> worth(c, 1, 1 + 0.2 * r));
    assertThat(found.orders()).isEqualTo(4);
    assertThat(found.factors().stream().mapToDouble(f -> f.interval().estimate()).sum())
        .isEqualTo(found.total().interval().estimate(), within(1e-9));
    assertThat(found.pairs()).isEmpty();
  }

  @Test
  void anOrderAndItsReverseAreExactWithoutEffectsOfThree() {
    Contributions found =
        sampled(new Orders(3, PLAYERS, 4), 6, (c, r) -> worth(c, 0, 1 + 0.1 * (r - 2.5)));
    double[] exact = exact(0);
    for (int i = 0; i < PLAYERS; i++) {
      Interval own = found.factors().get(i).interval();
      assertThat(own.estimate()).isEqualTo(exact[i], within(1e-9));
      double[] byReplicate = new double[6];
      for (int r = 0; r < 6; r++) {
        byReplicate[r] = exact[i] * (1 + 0.1 * (r - 2.5));
      }
      // Orders add no error, so the interval is that of the replicates.
      assertThat(own.low()).isEqualTo(Interval.ofMean(byReplicate).low(), within(1e-6));
    }
  }

  @Test
  void manyOrdersComeNearTheExactValues() {
    Contributions found = sampled(new Orders(5, PLAYERS, 2000), 1, (c, r) -> worth(c, 1, 1));
    double[] exact = exact(1);
    for (int i = 0; i < PLAYERS; i++) {
      assertThat(found.factors().get(i).interval().estimate()).isEqualTo(exact[i], within(0.15));
    }
  }

  @Test
  void oneReplicateHasNoInterval() {
    Contributions found = sampled(new Orders(5, PLAYERS, 10), 1, (c, r) -> worth(c, 1, 1));
    assertThat(found.factors()).allMatch(f -> Double.isNaN(f.interval().low()));
  }

  @Test
  void aReplicateWithoutMeaningAtOnePointIsLeftOut() {
    Contributions found =
        sampled(
            new Orders(5, PLAYERS, 4),
            5,
            (c, r) -> r == 2 && c == (1L << PLAYERS) - 1 ? Double.NaN : worth(c, 1, 1));
    assertThat(found.factors()).allMatch(f -> f.interval().n() == 4);
  }

  /** What one brings is worth less beside others: every number of factors acts together. */
  private static double saturating(long coalition) {
    double sum = 0;
    for (int i = 0; i < PLAYERS; i++) {
      sum += has(coalition, i) ? 0.1 * (i + 1) : 0;
    }
    return 40 * StrictMath.exp(-sum);
  }

  /**
   * Orders and replicates are both drawn anew in each of 1,500 experiments; the sampling error of a
   * share of 95 % is 0.6 points.
   */
  @Test
  void intervalsHoldTheErrorOfBothSamples() {
    int experiments = 1500;
    double[] game = new double[1 << PLAYERS];
    Arrays.setAll(game, SampledGameTest::saturating);
    double[] exact = Shapley.values(game);
    int[] covered = new int[PLAYERS];
    for (int e = 0; e < experiments; e++) {
      SplittableRandom random = new SplittableRandom(e);
      double[] stretch = random.doubles(10, 0.98, 1.02).toArray();
      double[][] noise = new double[10][];
      Arrays.setAll(noise, r -> random.split().doubles(game.length, -0.3, 0.3).toArray());
      Contributions found =
          sampled(
              new Orders(1000 + e, PLAYERS, 24),
              10,
              (c, r) -> stretch[r] * game[(int) c] + noise[r][(int) c]);
      for (int i = 0; i < PLAYERS; i++) {
        covered[i] += found.factors().get(i).interval().excludes(exact[i]) ? 0 : 1;
      }
    }
    for (int i : new int[] {0, 4, 8}) {
      assertThat(100.0 * covered[i] / experiments).isBetween(93.0, 97.5);
    }
  }
}
