package org.concordsim.simulation;

/** Of which disputes a run remembers the course. */
public enum Retention {
  /** Of none. */
  NOTHING,
  /**
   * Of those that got beyond a grievance, and of all offspring. What is left out is known all the
   * same where arms share their grievances: it exists in each of them, and never climbed.
   */
  CLIMBED,
  /** Of all. */
  EVERYTHING
}
