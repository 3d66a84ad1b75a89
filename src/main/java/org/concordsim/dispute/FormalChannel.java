package org.concordsim.dispute;

/** Where a party takes a dispute when it takes a formal step. */
public enum FormalChannel {
  /** The government's hotline (12345热线): the call is passed on to the office in charge. */
  HOTLINE("热线"),
  /** A petition in person or in writing (信访). */
  PETITION("信访"),
  /** A court (法院), and for wages the arbitration before it: a lawsuit, unless it is mediated. */
  COURT("法院");

  private final String chinese;

  FormalChannel(String chinese) {
    this.chinese = chinese;
  }

  /** Its Chinese name. */
  public String chinese() {
    return chinese;
  }
}
