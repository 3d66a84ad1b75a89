package org.concordsim.outcome;

/** Counts of whole days: how many took 0 to 1, 1 to 2, … days. */
final class Histogram {
  private Histogram() {}

  /** The median, those of a day taken as spread evenly over it; NaN of nothing. */
  static double median(long[] counts) {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    double wanted = total / 2.0;
    double before = 0;
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] > 0 && before + counts[day] >= wanted) {
        return day + (wanted - before) / counts[day];
      }
      before += counts[day];
    }
    return Double.NaN;
  }
}
