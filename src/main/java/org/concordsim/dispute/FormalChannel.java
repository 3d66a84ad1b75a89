package org.concordsim.dispute;

/** Where a party takes a dispute when it takes a formal step. */
public enum FormalChannel {
  /** The government's hotline (12345热线): the call is passed on to the office in charge. */
  HOTLINE,
  /** A petition in person or in writing (信访). */
  PETITION,
  /** A court (法院), and for wages the arbitration before it: a lawsuit, unless it is mediated. */
  COURT
}
