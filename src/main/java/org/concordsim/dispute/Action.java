package org.concordsim.dispute;

/** What a resident may choose at a decision epoch of a dispute. */
public enum Action {
  /** Let it lie: the dispute lapses. */
  LIE,
  /** Talk it over with the other party. */
  TALK,
  /** Seek help from the grid or the community committee. */
  HELP,
  /** Go to a hotline, a petition office or a court. */
  FORMAL,
  /** Retaliate: the dispute climbs the ladder. */
  RETALIATE
}
