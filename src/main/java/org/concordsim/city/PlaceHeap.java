package org.concordsim.city;

import java.util.Arrays;

/** A binary heap of places by rank, the lowest first, ties by place. */
final class PlaceHeap {
  private long[] entries = new long[256];
  private int size;

  void clear() {
    size = 0;
  }

  void put(int rank, int place) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, 2 * size);
    }
    long entry = (long) rank << 32 | place;
    int at = size++;
    while (at > 0 && entries[(at - 1) / 2] > entry) {
      entries[at] = entries[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    entries[at] = entry;
  }

  /** Removes and returns the place of the lowest rank. */
  int take() {
    int place = (int) entries[0];
    long entry = entries[--size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && entries[child + 1] < entries[child]) {
        child++;
      }
      if (entries[child] >= entry) {
        break;
      }
      entries[at] = entries[child];
      at = child;
    }
    entries[at] = entry;
    return place;
  }
}
