package org.concordsim.sweep;

import java.util.Arrays;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;

/** The numbers from 0 in an order drawn by a key, each order equally likely (Fisher and Yates). */
final class Shuffle {
  private Shuffle() {}

  static int[] of(long key, int size) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int j = Key.below(i + 1, Key.bits(key, Lane.DESIGN, i));
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
