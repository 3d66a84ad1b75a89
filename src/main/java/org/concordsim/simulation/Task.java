package org.concordsim.simulation;

/** What a worker's minute can be spent on. */
public enum Task {
  /** Being in a cell on patrol. */
  VISIT,
  /** Going from cell to cell. */
  TRAVEL,
  /** Verifying a report, true or false. */
  VERIFY,
  /** Trying to settle on the spot. */
  SETTLE,
  /** Paperwork of true reports. */
  PAPERWORK,
  /** Calling cases to sessions of a deliberation room, and being there when they are heard. */
  SESSION,
  /** Refuting rumours. */
  REFUTE,
  /** Nothing to do. */
  IDLE
}
