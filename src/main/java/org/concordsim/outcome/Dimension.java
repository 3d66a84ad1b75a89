package org.concordsim.outcome;

/** By what disputes are grouped. */
public enum Dimension {
  /** What the dispute is about. */
  TYPE("type"),
  /** Whether the aggrieved party is local or migrant. */
  TENURE("tenure"),
  /** Where the aggrieved party lives. */
  DISTRICT("district"),
  /** Which of the five kinds of risk it is; see {@link org.concordsim.dispute.Risk}. */
  RISK("risk");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /** Its name in tables. */
  public String label() {
    return label;
  }
}
