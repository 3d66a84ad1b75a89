package org.concordsim.simulation;

import java.util.Arrays;

/**
 * The disputes of one community that no worker knows of, listed by cell. Every visit adds to the
 * cell's exposure; a dispute is detected at the visit at which exposure reaches its target, an
 * exponential threshold on its integrated hazard of detection. So a visit that finds nothing costs
 * one comparison, however many disputes there are.
 */
final class Undetected {
  private static final int NONE = -1;
  private final Docket docket;
  private final int firstCell;
  private final int[] head;
  private final double[] exposure;
  private final int[] latent;

  /** At most the lowest target of a cell's list; exact after a visit that looked at the list. */
  private final double[] lowest;

  int[] found = new int[16];

  Undetected(Docket docket, int firstCell, int cells) {
    this.docket = docket;
    this.firstCell = firstCell;
    head = new int[cells];
    exposure = new double[cells];
    latent = new int[cells];
    lowest = new double[cells];
    Arrays.fill(head, NONE);
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
  }

  void add(int row) {
    int cell = docket.cell(row) - firstCell;
    docket.ahead(row, NONE);
    docket.after(row, head[cell]);
    if (head[cell] != NONE) {
      docket.ahead(head[cell], row);
    }
    head[cell] = row;
  }

  void remove(int row) {
    int cell = docket.cell(row) - firstCell;
    int before = docket.ahead(row);
    int behind = docket.after(row);
    if (before == NONE) {
      head[cell] = behind;
    } else {
      docket.after(before, behind);
    }
    if (behind != NONE) {
      docket.ahead(behind, before);
    }
    foresee(row, false);
  }

  /** Sets how much more exposure it takes to detect the dispute. */
  void aim(int row, double moreExposure) {
    int cell = docket.cell(row) - firstCell;
    double target = exposure[cell] + moreExposure;
    docket.target(row, target);
    if (target < lowest[cell]) {
      lowest[cell] = target;
    }
  }

  /** Whether the dispute would go formal without help; for the oracle. */
  void foresee(int row, boolean doomed) {
    if (docket.doomed(row) != doomed) {
      docket.doomed(row, doomed);
      latent[docket.cell(row) - firstCell] += doomed ? 1 : -1;
    }
  }

  int latent(int cell) {
    return latent[cell - firstCell];
  }

  /** Adds exposure to a cell; afterwards {@link #found} holds what it brings to light, by key. */
  int visit(int cell, double effect) {
    int local = cell - firstCell;
    exposure[local] += effect;
    if (exposure[local] < lowest[local]) {
      return 0;
    }
    int count = 0;
    double left = Double.POSITIVE_INFINITY;
    for (int row = head[local]; row != NONE; row = docket.after(row)) {
      if (docket.target(row) <= exposure[local]) {
        count = insert(count, row);
      } else {
        left = Math.min(left, docket.target(row));
      }
    }
    lowest[local] = left;
    return count;
  }

  /** What an oracle finds: all that would go formal, and nothing else. */
  int reveal(int cell) {
    int count = 0;
    if (latent[cell - firstCell] > 0) {
      for (int row = head[cell - firstCell]; row != NONE; row = docket.after(row)) {
        if (docket.doomed(row)) {
          count = insert(count, row);
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
