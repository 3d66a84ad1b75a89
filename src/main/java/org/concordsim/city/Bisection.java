package org.concordsim.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a contiguous region of the lattice into contiguous parts of about equal size and compact
 * shape: again and again across its longest extent. One half grows from an end along that axis, so
 * it hangs together; what it cuts off from the other half falls to it. Cells hang together by their
 * edges. O(n log n) for every doubling of the number of parts.
 */
final class Bisection {
  /** How much the parts of a cut may differ from their share, either way. */
  private static final double UNEVEN = 0.12;

  /** How far a border may stray from a straight line, as a share of the region's extent. */
  private static final double RAGGED = 0.08;

  private static final int SPACING = 10;
  private static final int FINE = 1024;

  private static final int FREE = 0;
  private static final int QUEUED = 1;
  private static final int TAKEN = 2;
  private static final int STATES = 3;

  private final int width;
  private final Texture sizes;
  private final double[] edges;
  private final int[] state;
  private final int[] along;
  private final PlaceHeap heap = new PlaceHeap();
  private int round;

  /** Works on a lattice of this size whose outermost rows and columns are empty. */
  Bisection(int width, int height, Texture sizes, Texture edges) {
    this.width = width;
    this.sizes = sizes;
    this.edges = edges.field(width, height, SPACING);
    state = new int[width * height];
    along = new int[width * height];
  }

  /** Cuts a region, given as places y × width + x, into so many parts; neighbours stay close. */
  List<int[]> cut(int[] region, int parts) {
    List<int[]> cut = new ArrayList<>(parts);
    cut(region, parts, cut);
    return cut;
  }

  private void cut(int[] region, int parts, List<int[]> into) {
    if (parts == 1) {
      into.add(region);
      return;
    }
    int here = parts / 2;
    double uneven = 1 + UNEVEN * (2 * sizes.grain(region[0], parts) - 1);
    int wanted = (int) (region.length * uneven * here / parts);
    int size = Math.max(here, Math.min(region.length - (parts - here), wanted));
    measure(region);
    int[] first = grow(region, size);
    int[] second = new int[region.length - size];
    int border = divide(region, first, second);
    if (border > size) {
      here = (int) ((double) parts * border / region.length + 0.5);
      here = Math.max(1, Math.min(parts - 1, here));
    }
    cut(Arrays.copyOf(first, border), here, into);
    cut(Arrays.copyOf(second, region.length - border), parts - here, into);
  }

  /** Where each cell lies along the longest axis of the region, with ragged lines of equal rank. */
  private void measure(int[] region) {
    double meanX = 0;
    double meanY = 0;
    for (int place : region) {
      meanX += place % width;
      meanY += place / width;
    }
    meanX /= region.length;
    meanY /= region.length;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int place : region) {
      double x = place % width - meanX;
      double y = place / width - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    // The eigenvector of the larger eigenvalue of the covariance.
    double half = (xx - yy) / 2;
    double root = StrictMath.sqrt(half * half + xy * xy);
    double axisX = half >= 0 ? half + root : xy;
    double axisY = half >= 0 ? xy : root - half;
    double length = StrictMath.sqrt(axisX * axisX + axisY * axisY);
    axisX = length == 0 ? 1 : axisX / length;
    axisY = length == 0 ? 0 : axisY / length;
    double ragged = RAGGED * StrictMath.sqrt(region.length);
    for (int place : region) {
      int x = place % width;
      int y = place / width;
      double rank = (x - meanX) * axisX + (y - meanY) * axisY + ragged * edges[place];
      along[place] = (int) StrictMath.rint(FINE * rank);
    }
  }

  /** The first cells along the axis that hang together. */
  private int[] grow(int[] region, int size) {
    round += STATES;
    int start = region[0];
    for (int place : region) {
      state[place] = round + FREE;
      if (along[place] < along[start] || along[place] == along[start] && place < start) {
        start = place;
      }
    }
    heap.clear();
    enqueue(start);
    // Room for what may fall to it later.
    int[] grown = new int[region.length];
    for (int i = 0; i < size; i++) {
      int place = heap.take();
      grown[i] = place;
      state[place] = round + TAKEN;
      enqueue(place - width);
      enqueue(place - 1);
      enqueue(place + 1);
      enqueue(place + width);
    }
    return grown;
  }

  private void enqueue(int place) {
    if (state[place] == round + FREE) {
      state[place] = round + QUEUED;
      heap.put(along[place], place);
    }
  }

  /**
   * Puts the largest piece of what is left into {@code second} and every other piece, which can
   * only touch the first part, behind {@code first}; returns the size of the first part.
   */
  private int divide(int[] region, int[] first, int[] second) {
    int size = region.length - second.length;
    int filled = 0;
    int bestFrom = 0;
    int bestTo = 0;
    for (int place : region) {
      if (left(place)) {
        int from = filled;
        filled = flood(place, second, filled);
        if (filled - from > bestTo - bestFrom) {
          bestFrom = from;
          bestTo = filled;
        }
      }
    }
    for (int i = 0; i < filled; i++) {
      if (i < bestFrom || i >= bestTo) {
        first[size++] = second[i];
      }
    }
    System.arraycopy(second, bestFrom, second, 0, bestTo - bestFrom);
    return size;
  }

  private boolean left(int place) {
    return state[place] == round + FREE || state[place] == round + QUEUED;
  }

  /** Appends the piece around a cell; the array itself is the queue. */
  private int flood(int start, int[] pieces, int from) {
    int to = append(start, pieces, from);
    for (int i = from; i < to; i++) {
      to = append(pieces[i] - width, pieces, to);
      to = append(pieces[i] - 1, pieces, to);
      to = append(pieces[i] + 1, pieces, to);
      to = append(pieces[i] + width, pieces, to);
    }
    return to;
  }

  private int append(int place, int[] pieces, int to) {
    if (!left(place)) {
      return to;
    }
    state[place] = round + TAKEN;
    pieces[to] = place;
    return to + 1;
  }
}
