package org.concordsim.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums by name, in the order in which the amounts come in. */
final class Sums {
  /** Cases in service at the horizon are added to this sum in an order that means nothing. */
  private static final String UNORDERED = "days busy at tier 0";

  private final Map<String, Double> sums = new TreeMap<>();

  void add(String what, double amount) {
    sums.merge(what, amount, Double::sum);
  }

  void addAll(Sums part) {
    part.sums.forEach(this::add);
  }

  /** Everything that is not zero. */
  Map<String, Double> all() {
    Map<String, Double> all = new TreeMap<>(sums);
    all.values().removeIf(sum -> sum == 0);
    return all;
  }

  /** The names under which two differ, with both values. */
  static Map<String, List<Double>> difference(Map<String, Double> one, Map<String, Double> other) {
    Map<String, List<Double>> differing = new TreeMap<>();
    for (Map<String, Double> either : List.of(one, other)) {
      for (String name : either.keySet()) {
        double first = one.getOrDefault(name, 0.0);
        double second = other.getOrDefault(name, 0.0);
        double slack = UNORDERED.equals(name) ? 1e-12 * second : 0;
        if (Math.abs(first - second) > slack) {
          differing.put(name, List.of(first, second));
        }
      }
    }
    return differing;
  }
}
