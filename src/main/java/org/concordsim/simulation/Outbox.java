package org.concordsim.simulation;

import java.util.Arrays;

/** What leaves a community during a day; it takes effect at the start of the next. */
final class Outbox {
  /** The aggrieved of an offspring is drawn at its birth. */
  static final int ANYBODY = -1;

  /** Offspring in cells of other communities. */
  int births;

  double[] birthTime = new double[8];
  long[] birthKey = new long[8];
  int[] birthCell = new int[8];
  byte[] birthType = new byte[8];

  /** Who has heard the rumour that is born, or {@link #ANYBODY}. */
  int[] birthHearer = new int[8];

  /** What respondents learn from disputes. */
  int lessons;

  int[] student = new int[8];
  double[] trust = new double[8];
  boolean[] remembers = new boolean[8];

  /** Cases for tiers above the community. */
  int referrals;

  int[] row = new int[8];
  long[] caseKey = new long[8];
  byte[] tier = new byte[8];
  double[] due = new double[8];

  void birth(double time, long key, int cell, byte type, int hearer) {
    if (births == birthTime.length) {
      birthTime = Arrays.copyOf(birthTime, 2 * births);
      birthKey = Arrays.copyOf(birthKey, 2 * births);
      birthCell = Arrays.copyOf(birthCell, 2 * births);
      birthType = Arrays.copyOf(birthType, 2 * births);
      birthHearer = Arrays.copyOf(birthHearer, 2 * births);
    }
    birthTime[births] = time;
    birthKey[births] = key;
    birthCell[births] = cell;
    birthHearer[births] = hearer;
    birthType[births++] = type;
  }

  void lesson(int resident, double trustGained, boolean dispute) {
    if (lessons == student.length) {
      student = Arrays.copyOf(student, 2 * lessons);
      trust = Arrays.copyOf(trust, 2 * lessons);
      remembers = Arrays.copyOf(remembers, 2 * lessons);
    }
    student[lessons] = resident;
    trust[lessons] = trustGained;
    remembers[lessons++] = dispute;
  }

  void referral(int theRow, long key, int theTier, double dueTime) {
    if (referrals == row.length) {
      row = Arrays.copyOf(row, 2 * referrals);
      caseKey = Arrays.copyOf(caseKey, 2 * referrals);
      tier = Arrays.copyOf(tier, 2 * referrals);
      due = Arrays.copyOf(due, 2 * referrals);
    }
    row[referrals] = theRow;
    caseKey[referrals] = key;
    tier[referrals] = (byte) theTier;
    due[referrals++] = dueTime;
  }

  void clear() {
    births = 0;
    lessons = 0;
    referrals = 0;
  }
}
