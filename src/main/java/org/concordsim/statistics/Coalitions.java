package org.concordsim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The points of a sweep as coalitions of the factors that are on: each factor has the levels {@code
 * off} and {@code on}, and every combination is a point.
 *
 * @param factors paths of the factors, in their order
 * @param points number of the point of each coalition, which has the bits of its members
 */
public record Coalitions(List<String> factors, List<Integer> points) {
  /** The level of a factor that is not there. */
  public static final String OFF = "off";

  /** The level of a factor that is there. */
  public static final String ON = "on";

  /** With more factors nobody runs all combinations. */
  static final int MOST_FACTORS = 12;

  /** Keeps copies. */
  public Coalitions {
    factors = List.copyOf(factors);
    points = List.copyOf(points);
  }

  /**
   * The coalitions of a sweep; empty if it has fewer than two factors, another level, or not every
   * combination once.
   *
   * @param levels the names of the levels of all factors, point by point
   */
  public static Optional<Coalitions> of(List<String> factors, List<List<String>> levels) {
    int players = factors.size();
    if (players < 2 || players > MOST_FACTORS || levels.size() != 1 << players) {
      return Optional.empty();
    }
    Integer[] points = new Integer[levels.size()];
    for (int point = 0; point < points.length; point++) {
      int coalition = 0;
      for (int i = 0; i < players; i++) {
        String level = levels.get(point).get(i);
        if (level.equals(ON)) {
          coalition |= 1 << i;
        } else if (!level.equals(OFF)) {
          return Optional.empty();
        }
      }
      points[coalition] = point;
    }
    return Arrays.asList(points).contains(null)
        ? Optional.empty()
        : Optional.of(new Coalitions(factors, Arrays.asList(points)));
  }

  /** The point at which no factor is on. */
  public int none() {
    return points.get(0);
  }

  /** The point at which all factors are on. */
  public int all() {
    return points.get(points.size() - 1);
  }
}
