package org.concordsim.statistics;

/**
 * Values by their rank, found by partition around the middle (Hoare's selection): an interval needs
 * four of two thousand, and sorting all would take ten times as long.
 */
final class OrderStatistics {
  private final double[] values;

  /** Ranks these values, which must be numbers. */
  OrderStatistics(double[] values) {
    this.values = values.clone();
  }

  int size() {
    return values.length;
  }

  /** The value of this rank, from 0 for the smallest. */
  double at(int rank) {
    int first = 0;
    int last = values.length - 1;
    while (first < last) {
      double pivot = values[(first + last) >>> 1];
      int left = first;
      int right = last;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swapped = values[left];
          values[left++] = values[right];
          values[right--] = swapped;
        }
      }
      if (rank > right && rank < left) {
        break;
      }
      first = rank >= left ? left : first;
      last = rank <= right ? right : last;
    }
    return values[rank];
  }
}
