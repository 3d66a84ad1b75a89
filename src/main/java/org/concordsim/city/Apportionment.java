package org.concordsim.city;

import java.util.Arrays;

/** Whole things by real shares: the method of largest remainders, ties to the earlier. */
final class Apportionment {
  private Apportionment() {}

  /**
   * Splits {@code total} in proportion to the weights: each part is its exact share rounded down or
   * up, and the parts add up to the total.
   *
   * @param weights not negative, with a positive sum
   */
  static int[] of(int total, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    int[] parts = new int[weights.length];
    double[] remainders = new double[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      double share = total * (weights[i] / sum);
      parts[i] = (int) share;
      remainders[i] = share - parts[i];
      left -= parts[i];
    }
    double[] sorted = remainders.clone();
    Arrays.sort(sorted);
    // Everything above the last remainder that still gets one, then ties in order.
    double last = left > 0 ? sorted[(int) (sorted.length - left)] : 2;
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] > last) {
        parts[i]++;
        left--;
      }
    }
    for (int i = 0; i < parts.length && left > 0; i++) {
      if (remainders[i] == last) {
        parts[i]++;
        left--;
      }
    }
    return parts;
  }
}
