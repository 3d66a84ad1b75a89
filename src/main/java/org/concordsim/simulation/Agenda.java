package org.concordsim.simulation;

import java.util.Arrays;

/** What is due in one community today: a small heap on time, then key. */
final class Agenda {
  private int size;
  private double[] time = new double[32];
  private long[] key = new long[32];
  private int[] item = new int[32];

  boolean isEmpty() {
    return size == 0;
  }

  double firstTime() {
    return time[0];
  }

  int firstItem() {
    return item[0];
  }

  void add(double theTime, long theKey, int theItem) {
    if (size == time.length) {
      time = Arrays.copyOf(time, 2 * size);
      key = Arrays.copyOf(key, 2 * size);
      item = Arrays.copyOf(item, 2 * size);
    }
    rise(size++, theTime, theKey, theItem);
  }

  /**
   * The gap goes down to where it has nothing below it; the last item fits there, or not far up.
   */
  void removeFirst() {
    size--;
    int gap = 0;
    for (int child = 1; child < size; child = 2 * gap + 1) {
      if (child + 1 < size && before(time[child + 1], key[child + 1], child)) {
        child++;
      }
      move(child, gap);
      gap = child;
    }
    rise(gap, time[size], key[size], item[size]);
  }

  private void rise(int gap, double theTime, long theKey, int theItem) {
    int i = gap;
    while (i > 0 && before(theTime, theKey, (i - 1) >>> 1)) {
      move((i - 1) >>> 1, i);
      i = (i - 1) >>> 1;
    }
    time[i] = theTime;
    key[i] = theKey;
    item[i] = theItem;
  }

  private boolean before(double theTime, long theKey, int i) {
    return theTime < time[i] || theTime == time[i] && theKey < key[i];
  }

  private void move(int from, int to) {
    time[to] = time[from];
    key[to] = key[from];
    item[to] = item[from];
  }
}
