package org.concordsim.chart;

/**
 * A range that ends on round numbers, and the distance of its ticks.
 *
 * @param lower first tick
 * @param upper last tick
 * @param step distance of ticks: 1, 2 or 5 times a power of ten
 */
record Ticks(double lower, double upper, double step) {
  /** The smallest round range around the values; 0 to 1 where there are none. */
  static Ticks around(double least, double most, int about) {
    if (!(Double.isFinite(least) && Double.isFinite(most))) {
      return new Ticks(0, 1, 0.5);
    }
    if (most <= least) {
      double room = least == 0 ? 1 : Math.abs(least) / 2;
      return around(least - (least > 0 ? room : 0), least + room, about);
    }
    double step = roundUp((most - least) / about);
    // The small allowance keeps a value on a tick from opening a whole new step.
    double lower = Math.floor(least / step + 1e-9) * step;
    double upper = Math.ceil(most / step - 1e-9) * step;
    return new Ticks(lower, upper, step);
  }

  static Ticks fromZero(double most, int about) {
    return around(0, most > 0 ? most : Double.NaN, about);
  }

  /** The same ticks on an axis with other ends, which need not be ticks. */
  Ticks within(double least, double most) {
    return new Ticks(least, most, step);
  }

  /** Ticks for an axis that ends where the values end, not at the next tick. */
  Ticks endingAt(double end) {
    return new Ticks(lower, end, step);
  }

  int decimals() {
    return Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
  }

  private static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double lead = value / power;
    return power * (lead <= 1 + 1e-9 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }
}
