package org.concordsim.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.results.SweptFactor;

/**
 * A factor of a sweep as an axis.
 *
 * @param factor what is swept
 * @param index its place among the factors
 * @param levels its levels at the points: numbers from the least, others in the scenario's order
 * @param label the end of its path, as short as tells it from the others
 */
record FactorAxis(SweptFactor factor, int index, List<String> levels, String label) {
  /** A shorter name such as "mean" tells nothing alone. */
  private static final int TELLING = 8;

  /** Numbers that span more than this ratio are drawn by their logarithms. */
  private static final double WIDE = 30;

  static FactorAxis of(ChartSource source, int index) {
    SweptFactor factor = source.factors().get(index);
    List<String> met = source.levels().stream().map(point -> point.get(index)).distinct().toList();
    Comparator<String> order =
        factor.numeric()
            ? Comparator.comparingDouble(Double::parseDouble)
            : Comparator.comparingInt(level -> place(factor, level));
    return new FactorAxis(factor, index, met.stream().sorted(order).toList(), label(source, index));
  }

  /** The scenario as it is stands before the levels that it lists. */
  private static int place(SweptFactor factor, String level) {
    return factor.levels().indexOf(level);
  }

  /** All factors that take more than one level. */
  static List<FactorAxis> all(ChartSource source) {
    return IntStream.range(0, source.factors().size())
        .mapToObj(index -> of(source, index))
        .filter(axis -> axis.levels().size() > 1)
        .toList();
  }

  static List<FactorAxis> numeric(ChartSource source) {
    return all(source).stream().filter(axis -> axis.factor().numeric()).toList();
  }

  private static String label(ChartSource source, int index) {
    String path = source.factors().get(index).path();
    int parts = path.split("\\.").length;
    return IntStream.rangeClosed(1, parts)
        .mapToObj(kept -> end(path, kept))
        .filter(end -> end.length() >= TELLING || end.equals(path))
        .filter(
            end ->
                source.factors().stream()
                        .filter(other -> ("." + other.path()).endsWith("." + end))
                        .count()
                    == 1)
        .findFirst()
        .orElse(path);
  }

  private static String end(String path, int kept) {
    String[] parts = path.split("\\.");
    return String.join(".", List.of(parts).subList(parts.length - kept, parts.length));
  }

  /** The level at a point, as a number; its place among the levels if it is none. */
  double at(ChartSource source, int point) {
    return value(source.levels().get(point).get(index));
  }

  double value(String level) {
    return factor.numeric() ? Double.parseDouble(level) : levels.indexOf(level);
  }

  double least() {
    return value(levels.get(0));
  }

  double most() {
    return value(levels.get(levels.size() - 1));
  }

  /** Whether the levels lie more evenly by their ratios than by their differences. */
  boolean logarithmic() {
    if (!factor.numeric() || least() <= 0 || most() / least() < WIDE) {
      return false;
    }
    double middle = value(levels.get(levels.size() / 2));
    double byRatio = Math.sqrt(least() * most());
    double byDifference = (least() + most()) / 2;
    return middle < (byRatio + byDifference) / 2;
  }

  /** The level of the scenario without the sweep, or the first if the sweep leaves that out. */
  String usual(ChartSource source) {
    return Optional.of(source.hasBasePoint() ? source.levels().get(0).get(index) : factor.base())
        .filter(levels::contains)
        .orElse(levels.get(0));
  }

  /** A level in as few characters as tell it. */
  String name(String level) {
    return factor.numeric() ? Numbers.level(Double.parseDouble(level)) : level;
  }
}
