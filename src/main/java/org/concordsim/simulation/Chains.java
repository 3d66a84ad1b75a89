package org.concordsim.simulation;

import java.util.Arrays;

/** Numbers 0, 1, 2, … in the order in which they were added, chained by whom they are from. */
final class Chains {
  static final int NONE = -1;

  private final int firstSender;
  private final int[] first;
  private final int[] last;
  private int[] following = new int[8];
  private int size;

  /** Chains of so many senders, numbered from the first on. */
  Chains(int firstSender, int senders) {
    this.firstSender = firstSender;
    first = new int[senders];
    last = new int[senders];
    Arrays.fill(first, NONE);
  }

  /** The next number; it comes after those of the same sender. */
  int add(int from) {
    int sender = from - firstSender;
    if (size == following.length) {
      following = Arrays.copyOf(following, 2 * size);
    }
    if (first[sender] == NONE) {
      first[sender] = size;
    } else {
      following[last[sender]] = size;
    }
    last[sender] = size;
    following[size] = NONE;
    return size++;
  }

  /** The first number of a sender, or {@link #NONE}. */
  int first(int sender) {
    return first[sender - firstSender];
  }

  /** The number of the same sender after this one, or {@link #NONE}. */
  int after(int number) {
    return following[number];
  }

  void clear() {
    size = 0;
    Arrays.fill(first, NONE);
  }
}
