package org.concordsim.scenario;

import org.concordsim.parameter.Decimal;
import org.concordsim.parameter.Parameter;

/** The numbers that a parameter may take. */
record Range(String unit, double min, double max, boolean above, boolean below) {
  static Range of(Parameter parameter) {
    return new Range(
        parameter.unit(), parameter.min(), parameter.max(), parameter.above(), parameter.below());
  }

  boolean contains(double value) {
    boolean low = above ? value > min : value >= min;
    boolean high = below ? value < max : value <= max;
    return low && high;
  }

  /** In words, such as {@code above 0 and at most 1}; empty if every number will do. */
  String words() {
    boolean bounded = max < Double.POSITIVE_INFINITY;
    if (min == Double.NEGATIVE_INFINITY) {
      return bounded ? upper() : "";
    }
    if (bounded && !above && !below) {
      return "from " + Decimal.text(min) + " to " + Decimal.text(max);
    }
    return (above ? "above " : "at least ")
        + Decimal.text(min)
        + (bounded ? " and " + upper() : "");
  }

  private String upper() {
    return (below ? "below " : "at most ") + Decimal.text(max);
  }
}
