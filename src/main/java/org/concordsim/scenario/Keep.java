package org.concordsim.scenario;

/** What is kept of single disputes. */
public enum Keep {
  /** Nothing; there is no ledger. */
  NOTHING,
  /** What the counterfactual ledger needs, until it is written. */
  LEDGER,
  /** The same, and a table of all disputes of all runs. */
  DISPUTES
}
