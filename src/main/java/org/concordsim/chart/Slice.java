package org.concordsim.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The points of a sweep at which some factors have one level each; the others are free.
 *
 * @param fixed levels by factor
 */
record Slice(ChartSource source, Map<FactorAxis, String> fixed) {
  /** Only these factors are free; the others stay at what is usual. */
  static Slice along(ChartSource source, FactorAxis... free) {
    Map<FactorAxis, String> fixed = new LinkedHashMap<>();
    for (FactorAxis axis : FactorAxis.all(source)) {
      if (!List.of(free).contains(axis)) {
        fixed.put(axis, axis.usual(source));
      }
    }
    return new Slice(source, fixed);
  }

  /** Some of these points: those at a level of one more factor. */
  Slice at(FactorAxis axis, String level) {
    Map<FactorAxis, String> more = new LinkedHashMap<>(fixed);
    more.put(axis, level);
    return new Slice(source, more);
  }

  /** The first point with this level; a sweep may have the base among its levels once more. */
  Optional<Integer> point(FactorAxis axis, String level) {
    return at(axis, level).points().stream().findFirst();
  }

  List<Integer> points() {
    return IntStream.range(0, source.levels().size()).filter(this::holds).boxed().toList();
  }

  private boolean holds(int point) {
    return fixed.entrySet().stream()
        .allMatch(
            entry ->
                source.levels().get(point).get(entry.getKey().index()).equals(entry.getValue()));
  }

  /** What is fixed, for a caption; empty if nothing is. */
  String text() {
    return fixed.entrySet().stream()
        .map(entry -> entry.getKey().label() + " = " + entry.getKey().name(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
