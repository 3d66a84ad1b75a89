package org.concordsim.simulation;

import java.util.Arrays;

/** What a visit brings to light: rows of a docket, in the order of the disputes' keys. */
final class Finds {
  private int[] rows = new int[16];
  private int size;

  void clear() {
    size = 0;
  }

  void add(Docket docket, int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    int i = size++;
    while (i > 0 && docket.key(rows[i - 1]) > docket.key(row)) {
      rows[i] = rows[i - 1];
      i--;
    }
    rows[i] = row;
  }

  int size() {
    return size;
  }

  int row(int i) {
    return rows[i];
  }
}
