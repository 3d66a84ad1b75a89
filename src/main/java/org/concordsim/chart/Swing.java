package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.chart.Curve.Outcome;

/**
 * How far an outcome goes from one end of a factor to the other.
 *
 * @param axis the factor
 * @param low the lowest level; of names, the one with the least outcome
 * @param high the highest level; of names, the one with the greatest outcome
 * @param atLow the outcome there
 * @param atHigh the outcome there
 * @param change from low to high in the same replicates
 */
record Swing(
    FactorAxis axis, String low, String high, Estimate atLow, Estimate atHigh, Estimate change) {

  /** In a grid the mean over all points with the level; else the others are at their base. */
  static Swing of(ChartSource source, FactorAxis axis, Outcome outcome) {
    List<double[]> byLevel =
        axis.levels().stream().map(level -> mean(points(source, axis, level), outcome)).toList();
    int low = axis.factor().numeric() ? 0 : place(byLevel, 1);
    int high = axis.factor().numeric() ? byLevel.size() - 1 : place(byLevel, -1);
    return new Swing(
        axis,
        axis.name(axis.levels().get(low)),
        axis.name(axis.levels().get(high)),
        Estimate.of(byLevel.get(low)),
        Estimate.of(byLevel.get(high)),
        Estimate.of(Estimate.differences(byLevel.get(high), byLevel.get(low))));
  }

  private static List<Integer> points(ChartSource source, FactorAxis axis, String level) {
    if (Layout.of(source) == Layout.GRID) {
      return IntStream.range(0, source.levels().size())
          .filter(point -> source.levels().get(point).get(axis.index()).equals(level))
          .boxed()
          .toList();
    }
    Optional<Integer> point = Slice.along(source, axis).point(axis, level);
    return point.map(List::of).orElseGet(List::of);
  }

  /** One mean for each replicate that all the points have. */
  static double[] mean(List<Integer> points, Outcome outcome) {
    List<double[]> all = new ArrayList<>();
    points.forEach(point -> all.add(outcome.at(point)));
    int replicates = all.stream().mapToInt(values -> values.length).min().orElse(0);
    return IntStream.range(0, replicates)
        .mapToDouble(i -> all.stream().mapToDouble(values -> values[i]).sum() / all.size())
        .toArray();
  }

  private static int place(List<double[]> byLevel, int sign) {
    return IntStream.range(0, byLevel.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> sign * Arrays.stream(byLevel.get(i)).sum()))
        .orElse(0);
  }

  double width() {
    return change.exists() ? Math.abs(change.mean()) : 0;
  }
}
