package org.concordsim.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordsim.sweep.Orders;

/**
 * A game of which some orders were sampled (Castro, Gómez and Tejada 2009), each with its reverse:
 * a factor's value is its mean over pairs of orders and over replicates. Its interval has both
 * errors, that of the sample of orders too. Values still add up to all less none.
 *
 * @param factors paths of the factors, in their order
 * @param orders the orders; the points are their coalitions
 */
record SampledGame(List<String> factors, Orders orders) implements Game {
  /** Keeps a copy. */
  SampledGame {
    factors = List.copyOf(factors);
  }

  @Override
  public Contributions contributions(String arm, String outcome, OutcomeSource source, long seed) {
    long[] coalitions = orders.coalitions();
    double[][] worths =
        IntStream.range(0, coalitions.length)
            .mapToObj(point -> source.values(arm, point, outcome))
            .toArray(double[][]::new);
    int[] replicates = complete(worths);
    Map<Long, double[]> worth = new HashMap<>();
    for (int point = 0; point < coalitions.length; point++) {
      double[] all = worths[point];
      worth.put(coalitions[point], Arrays.stream(replicates).mapToDouble(r -> all[r]).toArray());
    }
    double[] none = worth.get(coalitions[0]);
    double[] all = worth.get(coalitions[1]);
    double[] total = Pairs.of(all, none).differences();
    double[][] resampled = new Resampling(seed).means(total);
    double[][][] brought = brought(worth, replicates.length);
    return new Contributions(
        arm,
        outcome,
        orders.size(),
        Interval.ofMean(none),
        Interval.ofMean(all),
        Contribution.of(List.of(), total, resampled[0]),
        Contribution.adjusted(
            IntStream.range(0, factors.size())
                .mapToObj(i -> contribution(factors.get(i), CrossedMean.of(brought[i])))
                .toList()),
        List.of());
  }

  /** The replicates that have a number at every point. */
  private static int[] complete(double[][] worths) {
    int replicates = Arrays.stream(worths).mapToInt(values -> values.length).min().orElse(0);
    return IntStream.range(0, replicates)
        .filter(r -> Arrays.stream(worths).noneMatch(values -> Double.isNaN(values[r])))
        .toArray();
  }

  private static Contribution contribution(String factor, CrossedMean mean) {
    Interval none = Interval.unbounded(mean.interval().n(), mean.interval().estimate());
    return new Contribution(List.of(factor), mean.interval(), none, mean.p());
  }

  /**
   * What each factor brings in the mean of an order and its reverse: by factor, pair, replicate.
   */
  private double[][][] brought(Map<Long, double[]> worth, int replicates) {
    double[][][] brought = new double[factors.size()][orders.size() / 2][replicates];
    for (int index = 0; index < orders.size(); index++) {
      long coalition = 0;
      for (int factor : orders.order(index)) {
        double[] before = worth.get(coalition);
        coalition |= 1L << factor;
        double[] after = worth.get(coalition);
        for (int r = 0; r < replicates; r++) {
          brought[factor][index / 2][r] += (after[r] - before[r]) / 2;
        }
      }
    }
    return brought;
  }
}
