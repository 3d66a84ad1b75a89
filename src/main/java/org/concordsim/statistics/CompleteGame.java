package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordsim.sweep.Level;

/**
 * A game in which every coalition is a point: values and interactions are exact in every replicate.
 *
 * @param factors paths of the factors, in their order
 * @param points number of the point of each coalition, which has the bits of its members
 */
record CompleteGame(List<String> factors, List<Integer> points) implements Game {
  /** With more factors nobody runs all combinations. */
  private static final int MOST_FACTORS = 12;

  /** Keeps copies. */
  CompleteGame {
    factors = List.copyOf(factors);
    points = List.copyOf(points);
  }

  static Optional<CompleteGame> of(
      List<String> factors, int size, IntFunction<List<String>> levels) {
    int players = factors.size();
    if (players < 2 || players > MOST_FACTORS || size != 1 << players) {
      return Optional.empty();
    }
    Integer[] points = new Integer[size];
    for (int point = 0; point < size; point++) {
      int coalition = members(levels.apply(point));
      if (coalition < 0) {
        return Optional.empty();
      }
      points[coalition] = point;
    }
    return Arrays.asList(points).contains(null)
        ? Optional.empty()
        : Optional.of(new CompleteGame(factors, Arrays.asList(points)));
  }

  /** The bits of the factors that are on; below zero if one is neither on nor off. */
  private static int members(List<String> levels) {
    int members = 0;
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).equals(Level.ON)) {
        members |= 1 << i;
      } else if (!levels.get(i).equals(Level.OFF)) {
        return -1;
      }
    }
    return members;
  }

  @Override
  public Contributions contributions(String arm, String outcome, OutcomeSource source, long seed) {
    List<double[]> worths = worths(arm, outcome, source);
    int last = points.size() - 1;
    List<double[]> byReplicate = worths.stream().map(CompleteGame::parts).toList();
    List<List<String>> names = names();
    double[][] series = new double[names.size()][];
    Arrays.setAll(series, s -> each(byReplicate, parts -> parts[s]));
    double[][] resampled = new Resampling(seed).means(series);
    List<Contribution> found =
        IntStream.range(0, series.length)
            .mapToObj(s -> Contribution.of(names.get(s), series[s], resampled[s]))
            .toList();
    int pairs = 1 + factors.size();
    return new Contributions(
        arm,
        outcome,
        0,
        Interval.ofMean(each(worths, worth -> worth[0])),
        Interval.ofMean(each(worths, worth -> worth[last])),
        found.get(0),
        Contribution.adjusted(found.subList(1, pairs)),
        Contribution.adjusted(found.subList(pairs, found.size())));
  }

  /** The worth of every coalition, replicate by replicate. */
  private List<double[]> worths(String arm, String outcome, OutcomeSource source) {
    List<double[]> values =
        points.stream().map(point -> source.values(arm, point, outcome)).toList();
    int replicates = values.stream().mapToInt(of -> of.length).min().orElse(0);
    return IntStream.range(0, replicates)
        .mapToObj(r -> each(values, of -> of[r]))
        .filter(worth -> Arrays.stream(worth).noneMatch(Double::isNaN))
        .toList();
  }

  private static <T> double[] each(List<T> all, ToDoubleFunction<T> value) {
    return all.stream().mapToDouble(value).toArray();
  }

  /** What {@link #parts} are the contributions of. */
  private List<List<String>> names() {
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
  private static double[] parts(double[] worth) {
    double[] total = {worth[worth.length - 1] - worth[0]};
    double[][] indices = Shapley.interactions(worth);
    Stream<double[]> pairs =
        IntStream.range(0, indices.length)
            .mapToObj(i -> Arrays.copyOfRange(indices[i], i + 1, indices.length));
    return Stream.concat(Stream.of(total, Shapley.values(worth)), pairs)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
