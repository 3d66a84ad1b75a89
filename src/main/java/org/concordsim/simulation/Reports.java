package org.concordsim.simulation;

import java.util.Arrays;
import org.concordsim.resolution.ResolutionParameters.Triage;

/** The reports of a district that nobody has looked into yet, chained by whom they wait for. */
final class Reports {
  static final int NONE = -1;

  private int[] row = new int[64];
  private long[] key = new long[64];
  private int[] following = new int[64];
  private boolean[] spot = new boolean[64];

  /** What a report takes, by the practice of its cell on the day when it was made. */
  private Triage[] triage = new Triage[64];

  private int used;
  private int waiting;
  private int firstFree = NONE;

  /** A report of the dispute in a row, or of none; it is the last of its chain. */
  int open(int theRow, long theKey, boolean settles, Triage takes) {
    int report = place();
    row[report] = theRow;
    key[report] = theKey;
    following[report] = NONE;
    spot[report] = settles;
    triage[report] = takes;
    waiting++;
    return report;
  }

  private int place() {
    if (firstFree != NONE) {
      int report = firstFree;
      firstFree = following[report];
      return report;
    }
    if (used == row.length) {
      row = Arrays.copyOf(row, 2 * used);
      key = Arrays.copyOf(key, 2 * used);
      following = Arrays.copyOf(following, 2 * used);
      spot = Arrays.copyOf(spot, 2 * used);
      triage = Arrays.copyOf(triage, 2 * used);
    }
    return used++;
  }

  /** Somebody has looked into it. */
  void close(int report) {
    following[report] = firstFree;
    firstFree = report;
    waiting--;
  }

  /** How many wait. */
  int waiting() {
    return waiting;
  }

  /** Row of the dispute; {@link #NONE} if the report is false. */
  int row(int report) {
    return row[report];
  }

  /** Key of the dispute, or of the cell of a false report. */
  long key(int report) {
    return key[report];
  }

  /** Whether the worker will try to settle the dispute on the spot. */
  boolean spot(int report) {
    return spot[report];
  }

  Triage triage(int report) {
    return triage[report];
  }

  /** The next of the chain, or {@link #NONE}. */
  int after(int report) {
    return following[report];
  }

  void append(int last, int report) {
    following[last] = report;
  }
}
