package org.concordsim.dispute;

/** One number for each action a party to a dispute can take. */
public record ByAction(double lie, double talk, double help, double formal, double retaliate) {
  /** The number of the action with this ordinal, 0 to 4. */
  public double at(int action) {
    return switch (action) {
      case 0 -> lie;
      case 1 -> talk;
      case 2 -> help;
      case 3 -> formal;
      default -> retaliate;
    };
  }
}
