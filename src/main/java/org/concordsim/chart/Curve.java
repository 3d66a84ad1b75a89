package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How an outcome of an arm follows a factor.
 *
 * @param arm name of the arm
 * @param knots the curve from left to right, each with its interval
 * @param cloud single points behind a running mean; none where the knots are the points
 */
record Curve(String arm, List<Knot> knots, List<Knot> cloud) {
  /** So many points, or a fifth of all, have a share in a running mean. */
  private static final int FEWEST_IN_WINDOW = 6;

  private static final int WINDOWS = 5;

  /** A place on the horizontal axis and what was found there. */
  record Knot(double x, Estimate y) {}

  /** Values of all replicates at a point. */
  interface Outcome {
    double[] at(int point);
  }

  /** Through the means at the levels of a factor. */
  static Curve through(String arm, FactorAxis axis, Slice slice, Outcome outcome) {
    List<Knot> knots = new ArrayList<>();
    for (String level : axis.levels()) {
      slice
          .point(axis, level)
          .ifPresent(
              point -> knots.add(new Knot(axis.value(level), Estimate.of(outcome.at(point)))));
    }
    return new Curve(arm, List.copyOf(knots), List.of());
  }

  /**
   * A running mean over the points that are next to each other in this factor, whatever the other
   * factors are; its interval takes the points of a window as a sample.
   */
  static Curve running(String arm, FactorAxis axis, ChartSource source, Outcome outcome) {
    List<Knot> cloud =
        IntStream.range(0, source.levels().size())
            .mapToObj(point -> new Knot(axis.at(source, point), Estimate.of(outcome.at(point))))
            .filter(knot -> knot.y().exists())
            .sorted(Comparator.comparingDouble(Knot::x))
            .toList();
    int window = Math.max(FEWEST_IN_WINDOW, cloud.size() / WINDOWS);
    List<Knot> knots = new ArrayList<>();
    for (int start = 0; start + window <= cloud.size(); start++) {
      List<Knot> near = cloud.subList(start, start + window);
      knots.add(
          new Knot(
              near.stream().mapToDouble(Knot::x).sum() / window,
              Estimate.of(near.stream().mapToDouble(knot -> knot.y().mean()).toArray())));
    }
    return new Curve(arm, List.copyOf(knots), cloud);
  }

  DoubleStream means() {
    return Stream.of(knots, cloud)
        .flatMap(List::stream)
        .mapToDouble(knot -> knot.y().mean())
        .filter(Double::isFinite);
  }

  /** Every value that must be seen. */
  DoubleStream extent() {
    return DoubleStream.concat(
            knots.stream()
                .map(Knot::y)
                .flatMapToDouble(y -> Arrays.stream(new double[] {y.low(), y.mean(), y.high()})),
            means())
        .filter(Double::isFinite);
  }
}
