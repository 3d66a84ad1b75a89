package org.concordsim.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums by name. Amounts are rounded to 2⁻²⁰, which makes them exact in any order. */
final class Sums {
  private static final double GRAINS = 1 << 20;

  private final Map<String, Double> sums = new TreeMap<>();

  void add(String what, double amount) {
    sums.merge(what, Math.rint(amount * GRAINS) / GRAINS, Double::sum);
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
        if (first != second) {
          differing.put(name, List.of(first, second));
        }
      }
    }
    return differing;
  }
}
