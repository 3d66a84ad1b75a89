package org.concordsim.dispute;

/** One number for each of the stages at which a dispute can escape the institutions' notice. */
public record ByHiddenStage(double grievance, double confrontation, double open) {
  /** The number of the stage with this ordinal, 0 to 2. */
  public double at(int stage) {
    return switch (stage) {
      case 0 -> grievance;
      case 1 -> confrontation;
      default -> open;
    };
  }
}
