package org.concordsim.simulation;

import java.util.Arrays;

/**
 * What leaves the communities of a district during a day; it takes effect at the start of the next.
 * All of them write into the same arrays, which stay in the cache; every entry is chained to the
 * one before it from the same community, for they are delivered community by community.
 */
final class Outbox {
  /** The aggrieved of an offspring is drawn at its birth. */
  static final int ANYBODY = -1;

  /** Offspring in cells of other communities. */
  final Chains births;

  double[] birthTime = new double[8];
  long[] birthKey = new long[8];
  int[] birthCell = new int[8];
  byte[] birthType = new byte[8];

  /** Who has heard the rumour that is born, or {@link #ANYBODY}. */
  int[] birthHearer = new int[8];

  /** What respondents learn from disputes. */
  final Chains lessons;

  int[] student = new int[8];
  double[] trust = new double[8];
  boolean[] remembers = new boolean[8];

  /** Cases for tiers above the community. */
  final Chains referrals;

  int[] row = new int[8];
  long[] caseKey = new long[8];
  byte[] tier = new byte[8];
  double[] due = new double[8];

  /** What is heard in cells of other districts; the order makes no difference. */
  int noises;

  int[] noiseCell = new int[8];
  int[] noiseWeight = new int[8];

  /** An outbox of so many communities, numbered from the first on. */
  Outbox(int firstCommunity, int communities) {
    births = new Chains(firstCommunity, communities);
    lessons = new Chains(firstCommunity, communities);
    referrals = new Chains(firstCommunity, communities);
  }

  void birth(int community, double time, long key, int cell, byte type, int hearer) {
    int i = births.add(community);
    if (i == birthTime.length) {
      birthTime = Arrays.copyOf(birthTime, 2 * i);
      birthKey = Arrays.copyOf(birthKey, 2 * i);
      birthCell = Arrays.copyOf(birthCell, 2 * i);
      birthType = Arrays.copyOf(birthType, 2 * i);
      birthHearer = Arrays.copyOf(birthHearer, 2 * i);
    }
    birthTime[i] = time;
    birthKey[i] = key;
    birthCell[i] = cell;
    birthHearer[i] = hearer;
    birthType[i] = type;
  }

  void lesson(int community, int resident, double trustGained, boolean dispute) {
    int i = lessons.add(community);
    if (i == student.length) {
      student = Arrays.copyOf(student, 2 * i);
      trust = Arrays.copyOf(trust, 2 * i);
      remembers = Arrays.copyOf(remembers, 2 * i);
    }
    student[i] = resident;
    trust[i] = trustGained;
    remembers[i] = dispute;
  }

  void referral(int community, int theRow, long key, int theTier, double dueTime) {
    int i = referrals.add(community);
    if (i == row.length) {
      row = Arrays.copyOf(row, 2 * i);
      caseKey = Arrays.copyOf(caseKey, 2 * i);
      tier = Arrays.copyOf(tier, 2 * i);
      due = Arrays.copyOf(due, 2 * i);
    }
    row[i] = theRow;
    caseKey[i] = key;
    tier[i] = (byte) theTier;
    due[i] = dueTime;
  }

  void noise(int cell, int weight) {
    if (noises == noiseCell.length) {
      noiseCell = Arrays.copyOf(noiseCell, 2 * noises);
      noiseWeight = Arrays.copyOf(noiseWeight, 2 * noises);
    }
    noiseCell[noises] = cell;
    noiseWeight[noises++] = weight;
  }

  void clear() {
    noises = 0;
    births.clear();
    lessons.clear();
    referrals.clear();
  }
}
