package org.concordsim.dispute;

/** One number for each of the four stages at which a dispute can still be ended. */
public record ByStage(double grievance, double confrontation, double open, double formal) {
  /** The number of the stage with this ordinal, 0 to 3. */
  public double at(int stage) {
    return switch (stage) {
      case 0 -> grievance;
      case 1 -> confrontation;
      case 2 -> open;
      default -> formal;
    };
  }
}
