package org.concordsim.city;

/** Order statistics without sorting. */
final class Selection {
  private Selection() {}

  /**
   * A number with {@code count} of the values below it and the others above: halfway between two
   * neighbours in order. Rearranges the values; O(n) on average.
   */
  static double between(double[] values, int count) {
    double below = select(values, count - 1);
    double above = Double.POSITIVE_INFINITY;
    for (int i = count; i < values.length; i++) {
      above = Math.min(above, values[i]);
    }
    return below + (above - below) / 2;
  }

  /** Quickselect after Hoare: the value of this rank, with lower ones before and higher behind. */
  private static double select(double[] values, int rank) {
    int from = 0;
    int to = values.length - 1;
    while (from < to) {
      double pivot = values[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (rank <= j) {
        to = j;
      } else if (rank >= i) {
        from = i;
      } else {
        break;
      }
    }
    return values[rank];
  }
}
