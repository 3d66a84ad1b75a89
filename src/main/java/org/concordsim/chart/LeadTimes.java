package org.concordsim.chart;

import java.util.Arrays;

/** A distribution over whole days: how many of the detected disputes had 0 to 1, 1 to 2, … days. */
record LeadTimes(long[] counts) {
  long total() {
    return Arrays.stream(counts).sum();
  }

  double median() {
    return quantile(0.5);
  }

  /** In days, taking the disputes of a day as spread evenly over it; NaN without any. */
  double quantile(double share) {
    double wanted = share * total();
    double before = 0;
    for (int day = 0; day < counts.length; day++) {
      if (counts[day] > 0 && before + counts[day] >= wanted) {
        return day + (wanted - before) / counts[day];
      }
      before += counts[day];
    }
    return Double.NaN;
  }

  /** Share of the disputes from one day (inclusive) to another (exclusive). */
  double share(int from, int to) {
    long sum = 0;
    for (int day = from; day < Math.min(to, counts.length); day++) {
      sum += counts[day];
    }
    return sum / (double) total();
  }
}
