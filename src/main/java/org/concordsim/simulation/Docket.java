package org.concordsim.simulation;

import java.util.Arrays;

/**
 * The open disputes of one community as columns of primitives. A row is free, or holds a dispute
 * until it ends; rows keep their number, so that queues can refer to them, with the key as proof
 * that it is still the same dispute.
 */
final class Docket {
  /** Clocks of a row: six of the ladder, then that of the help under way. */
  static final int CLOCKS = 7;

  static final int CARE_CLOCK = 6;
  private static final int STRIDE = 8;
  private static final int FREE = -1;

  /** Life of a row. */
  static final byte UNBORN = 0;

  static final byte ACTIVE = 1;
  static final byte DORMANT = 2;

  /** Help under way. */
  static final byte NO_CARE = 0;

  static final byte REPORTED = 1;
  static final byte WATCHED = 2;
  static final byte REFERRED = 3;
  static final byte WAITING = 4;
  static final byte SERVED = 5;

  int rows;
  private int firstFree = FREE;

  double[] next = new double[16];
  byte[] cause = new byte[16];
  double[] clock = new double[16 * STRIDE];
  long[] key = new long[16];
  byte[] life = new byte[16];
  int[] cell = new int[16];
  int[] aggrieved = new int[16];
  int[] respondent = new int[16];
  byte[] tie = new byte[16];
  byte[] type = new byte[16];
  byte[] stage = new byte[16];
  byte[] highest = new byte[16];
  int[] round = new int[16];
  int[] attempt = new int[16];
  double[] severity = new double[16];
  double[] temper = new double[16];
  double[] strength = new double[16];
  double[] born = new double[16];
  double[] reported = new double[16];
  double[] target = new double[16];
  boolean[] known = new boolean[16];
  boolean[] calmed = new boolean[16];
  boolean[] spot = new boolean[16];
  boolean[] doomed = new boolean[16];
  byte[] care = new byte[16];
  byte[] tier = new byte[16];
  int[] mediator = new int[16];
  double[] serviceStart = new double[16];

  /** Links of the list of a cell's undetected disputes. */
  int[] after = new int[16];

  int[] ahead = new int[16];

  /** A fresh row for this dispute. */
  int open(long theKey, int theCell) {
    int row = firstFree;
    if (row == FREE) {
      if (rows == next.length) {
        grow();
      }
      row = rows++;
    } else {
      firstFree = after[row];
    }
    key[row] = theKey;
    cell[row] = theCell;
    stage[row] = 0;
    highest[row] = -1;
    round[row] = 0;
    attempt[row] = 0;
    known[row] = false;
    calmed[row] = false;
    spot[row] = false;
    doomed[row] = false;
    care[row] = NO_CARE;
    tier[row] = -1;
    target[row] = Double.POSITIVE_INFINITY;
    clock[row * STRIDE + CARE_CLOCK] = Double.POSITIVE_INFINITY;
    return row;
  }

  /** Frees the row of a dispute that has ended. */
  void close(int row) {
    key[row] = 0;
    next[row] = Double.POSITIVE_INFINITY;
    after[row] = firstFree;
    firstFree = row;
  }

  int clockIndex(int row) {
    return row * STRIDE;
  }

  void setClock(int row, int which, double time) {
    clock[row * STRIDE + which] = time;
  }

  /** Stops the ladder of a row. */
  void stopLadder(int row) {
    Arrays.fill(clock, row * STRIDE, row * STRIDE + CARE_CLOCK, Double.POSITIVE_INFINITY);
  }

  /** Finds out which clock of the row rings next; of equals, the first. */
  void reschedule(int row) {
    int base = row * STRIDE;
    double first = clock[base];
    int which = 0;
    for (int i = 1; i < CLOCKS; i++) {
      if (clock[base + i] < first) {
        first = clock[base + i];
        which = i;
      }
    }
    next[row] = first;
    cause[row] = (byte) which;
  }

  private void grow() {
    int more = 2 * rows;
    next = Arrays.copyOf(next, more);
    cause = Arrays.copyOf(cause, more);
    clock = Arrays.copyOf(clock, more * STRIDE);
    key = Arrays.copyOf(key, more);
    life = Arrays.copyOf(life, more);
    cell = Arrays.copyOf(cell, more);
    aggrieved = Arrays.copyOf(aggrieved, more);
    respondent = Arrays.copyOf(respondent, more);
    tie = Arrays.copyOf(tie, more);
    type = Arrays.copyOf(type, more);
    stage = Arrays.copyOf(stage, more);
    highest = Arrays.copyOf(highest, more);
    round = Arrays.copyOf(round, more);
    attempt = Arrays.copyOf(attempt, more);
    severity = Arrays.copyOf(severity, more);
    temper = Arrays.copyOf(temper, more);
    strength = Arrays.copyOf(strength, more);
    born = Arrays.copyOf(born, more);
    reported = Arrays.copyOf(reported, more);
    target = Arrays.copyOf(target, more);
    known = Arrays.copyOf(known, more);
    calmed = Arrays.copyOf(calmed, more);
    spot = Arrays.copyOf(spot, more);
    doomed = Arrays.copyOf(doomed, more);
    care = Arrays.copyOf(care, more);
    tier = Arrays.copyOf(tier, more);
    mediator = Arrays.copyOf(mediator, more);
    serviceStart = Arrays.copyOf(serviceStart, more);
    after = Arrays.copyOf(after, more);
    ahead = Arrays.copyOf(ahead, more);
  }
}
