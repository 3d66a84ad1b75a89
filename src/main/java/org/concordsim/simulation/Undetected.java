package org.concordsim.simulation;

import java.util.Arrays;

/**
 * The disputes of one community that no worker knows of, listed by cell. Every visit adds to the
 * cell's exposure; a dispute is detected at the visit at which exposure reaches its target, an
 * exponential threshold on its integrated hazard of detection. So a visit that finds nothing costs
 * one comparison, however many disputes there are.
 */
final class Undetected {
  private final Docket docket;
  private final int firstCell;

  /**
   * For each cell a stretch of rows and, beside them, their targets; a row knows its place. All of
   * a community lies together, since all of it is looked at on the same day.
   */
  private int[] rows;

  private double[] targets;
  private int room;
  private final int[] sizes;
  private final double[] exposure;
  private final int[] marked;

  /** At most the lowest target of a cell's list; exact after a visit that looked at the list. */
  private final double[] lowest;

  int[] found = new int[16];

  Undetected(Docket docket, int firstCell, int cells, boolean patrols) {
    this.docket = docket;
    this.firstCell = firstCell;
    room = patrols ? 8 : 0;
    rows = new int[cells * room];
    targets = new double[cells * room];
    sizes = new int[cells];
    exposure = new double[cells];
    marked = new int[cells];
    lowest = new double[cells];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  void add(int row) {
    int cell = docket.cell(row) - firstCell;
    if (sizes[cell] == room) {
      widen();
    }
    int place = cell * room + sizes[cell]++;
    rows[place] = row;
    targets[place] = Double.POSITIVE_INFINITY;
    docket.place(row, place - cell * room);
  }

  private void widen() {
    int[] oldRows = rows;
    double[] oldTargets = targets;
    rows = new int[2 * oldRows.length];
    targets = new double[2 * oldTargets.length];
    for (int cell = 0; cell < sizes.length; cell++) {
      System.arraycopy(oldRows, cell * room, rows, 2 * cell * room, sizes[cell]);
      System.arraycopy(oldTargets, cell * room, targets, 2 * cell * room, sizes[cell]);
    }
    room *= 2;
  }

  void remove(int row) {
    mark(row, false);
    int cell = docket.cell(row) - firstCell;
    int place = docket.place(row);
    int last = cell * room + --sizes[cell];
    int moved = rows[last];
    rows[cell * room + place] = moved;
    targets[cell * room + place] = targets[last];
    docket.place(moved, place);
  }

  /** Sets how much more exposure it takes to detect the dispute. */
  void aim(int row, double moreExposure) {
    int cell = docket.cell(row) - firstCell;
    double target = exposure[cell] + moreExposure;
    targets[cell * room + docket.place(row)] = target;
    if (target < lowest[cell]) {
      lowest[cell] = target;
    }
  }

  /**
   * Marks a dispute that is worth finding: one that would go formal without help, for the oracle;
   * one that is open, for weak signals.
   */
  void mark(int row, boolean worthFinding) {
    if (docket.marked(row) != worthFinding) {
      docket.marked(row, worthFinding);
      marked[docket.cell(row) - firstCell] += worthFinding ? 1 : -1;
    }
  }

  /** How many disputes of a cell are marked. */
  int marked(int cell) {
    return marked[cell - firstCell];
  }

  /** Adds exposure to a cell; afterwards {@link #found} holds what it brings to light, by key. */
  int visit(int cell, double effect) {
    int local = cell - firstCell;
    double now = exposure[local] + effect;
    exposure[local] = now;
    if (now < lowest[local]) {
      return 0;
    }
    int count = 0;
    double left = Double.POSITIVE_INFINITY;
    int first = local * room;
    for (int i = first; i < first + sizes[local]; i++) {
      if (targets[i] <= now) {
        count = insert(count, rows[i]);
      } else if (targets[i] < left) {
        left = targets[i];
      }
    }
    lowest[local] = left;
    return count;
  }

  /** What an oracle finds: all that would go formal, and nothing else. */
  int reveal(int cell) {
    int local = cell - firstCell;
    int count = 0;
    if (marked[local] > 0) {
      int first = local * room;
      for (int i = first; i < first + sizes[local]; i++) {
        if (docket.marked(rows[i])) {
          count = insert(count, rows[i]);
        }
      }
    }
    return count;
  }

  private int insert(int count, int row) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    int i = count;
    while (i > 0 && docket.key(found[i - 1]) > docket.key(row)) {
      found[i] = found[i - 1];
      i--;
    }
    found[i] = row;
    return count + 1;
  }
}
