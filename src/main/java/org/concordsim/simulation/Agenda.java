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
    int i = size++;
    while (i > 0) {
      int parent = (i - 1) >>> 1;
      if (!before(theTime, theKey, parent)) {
        break;
      }
      move(parent, i);
      i = parent;
    }
    put(i, theTime, theKey, theItem);
  }

  void removeFirst() {
    size--;
    double lastTime = time[size];
    long lastKey = key[size];
    int lastItem = item[size];
    int i = 0;
    while (true) {
      int child = 2 * i + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && before(time[child + 1], key[child + 1], child)) {
        child++;
      }
      if (before(lastTime, lastKey, child)) {
        break;
      }
      move(child, i);
      i = child;
    }
    put(i, lastTime, lastKey, lastItem);
  }

  private boolean before(double theTime, long theKey, int i) {
    return theTime < time[i] || theTime == time[i] && theKey < key[i];
  }

  private void move(int from, int to) {
    time[to] = time[from];
    key[to] = key[from];
    item[to] = item[from];
  }

  private void put(int i, double theTime, long theKey, int theItem) {
    time[i] = theTime;
    key[i] = theKey;
    item[i] = theItem;
  }
}
