package org.concordsim.simulation;

/** What happens at a place and is no event of a dispute. */
public enum LocalEvent {
  /** A patrol visit to a cell in which no dispute lasted. */
  NEEDLESS_VISIT,
  /** A dispute lasted in a cell at a patrol visit. */
  DISPUTE_VISITED,
  /** A hazard arose. */
  HAZARD,
  /** A visit found a hazard, and it was removed. */
  HAZARD_FOUND,
  /** A hazard caused an accident. */
  ACCIDENT,
  /** An accident killed. */
  DEATH
}
