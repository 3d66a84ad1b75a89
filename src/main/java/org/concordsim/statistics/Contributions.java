package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each factor that can be on or off brings to an outcome of an arm: Shapley values and
 * pairwise interaction indices, computed replicate by replicate. The points of a replicate share
 * their random numbers, so a replicate gives the values of a game of its own, which add up to its
 * own difference between all and none; intervals are over replicates. A replicate in which the
 * outcome has no meaning at some point is left out.
 *
 * @param arm name of the arm
 * @param outcome name of the outcome
 * @param none the outcome with no factor on
 * @param all the outcome with all factors on
 * @param total all less none in the same replicate
 * @param factors one for each factor, in their order; their means add up to that of the total
 * @param pairs one for each pair: the first with the second, the first with the third, …
 */
public record Contributions(
    String arm,
    String outcome,
    Interval none,
    Interval all,
    Contribution total,
    List<Contribution> factors,
    List<Contribution> pairs) {
  /** Keeps copies. */
  public Contributions {
    factors = List.copyOf(factors);
    pairs = List.copyOf(pairs);
  }

  /**
   * The contributions to one outcome of one arm.
   *
   * @param seed the scenario's seed, which keys the bootstrap
   */
  public static Contributions of(
      Coalitions coalitions, String arm, String outcome, OutcomeSource source, long seed) {
    List<double[]> games = games(coalitions, arm, outcome, source);
    int last = coalitions.points().size() - 1;
    List<List<String>> names = names(coalitions.factors());
    double[][] byReplicate = games.stream().map(Contributions::parts).toArray(double[][]::new);
    double[][] series = new double[names.size()][];
    Arrays.setAll(series, s -> each(Arrays.asList(byReplicate), parts -> parts[s]));
    double[][] resampled = new Resampling(seed).means(series);
    List<Contribution> found =
        IntStream.range(0, series.length)
            .mapToObj(s -> Contribution.of(names.get(s), series[s], resampled[s]))
            .toList();
    int pairs = 1 + coalitions.factors().size();
    return new Contributions(
        arm,
        outcome,
        Interval.ofMean(each(games, game -> game[0])),
        Interval.ofMean(each(games, game -> game[last])),
        found.get(0),
        Contribution.adjusted(found.subList(1, pairs)),
        Contribution.adjusted(found.subList(pairs, found.size())));
  }

  /** The worth of every coalition, replicate by replicate. */
  private static List<double[]> games(
      Coalitions coalitions, String arm, String outcome, OutcomeSource source) {
    List<double[]> worths =
        coalitions.points().stream().map(point -> source.values(arm, point, outcome)).toList();
    int replicates = worths.stream().mapToInt(values -> values.length).min().orElse(0);
    return IntStream.range(0, replicates)
        .mapToObj(r -> each(worths, values -> values[r]))
        .filter(game -> Arrays.stream(game).noneMatch(Double::isNaN))
        .toList();
  }

  private static <T> double[] each(List<T> all, ToDoubleFunction<T> value) {
    return all.stream().mapToDouble(value).toArray();
  }

  /** What {@link #parts} are the contributions of. */
  private static List<List<String>> names(List<String> factors) {
    List<List<String>> names = new ArrayList<>(List.of(List.of()));
    factors.forEach(factor -> names.add(List.of(factor)));
    for (int i = 0; i < factors.size(); i++) {
      for (String other : factors.subList(i + 1, factors.size())) {
        names.add(List.of(factors.get(i), other));
      }
    }
    return names;
  }

  /** All less none, then the values of the factors, then the indices of the pairs. */
  private static double[] parts(double[] game) {
    double[] total = {game[game.length - 1] - game[0]};
    double[][] indices = Shapley.interactions(game);
    Stream<double[]> pairs =
        IntStream.range(0, indices.length)
            .mapToObj(i -> Arrays.copyOfRange(indices[i], i + 1, indices.length));
    return Stream.concat(Stream.of(total, Shapley.values(game)), pairs)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
