package org.concordsim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.concordsim.sweep.Level;

/**
 * The points of a sweep as coalitions of the factors that are on: each factor has the levels {@code
 * off} and {@code on}, and every combination is a point.
 *
 * @param factors paths of the factors, in their order
 * @param points number of the point of each coalition, which has the bits of its members
 */
public record Coalitions(List<String> factors, List<Integer> points) {
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
   * @param size number of points
   * @param levels the names of the levels of all factors at a point
   */
  public static Optional<Coalitions> of(
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
        : Optional.of(new Coalitions(factors, Arrays.asList(points)));
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
}
