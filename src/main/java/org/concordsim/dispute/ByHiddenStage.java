package org.concordsim.dispute;

/** One number for each of the stages at which a dispute can escape the institutions' notice. */
public record ByHiddenStage(double grievance, double confrontation, double open) {
  /** The same, of probabilities, where so many times as many chances come together. */
  public ByHiddenStage timesChances(double factor) {
    return new ByHiddenStage(
        atLeastOnce(grievance, factor),
        atLeastOnce(confrontation, factor),
        atLeastOnce(open, factor));
  }

  private static double atLeastOnce(double probability, double times) {
    return 1 - StrictMath.pow(1 - probability, times);
  }

  /** The number of the stage with this ordinal, 0 to 2. */
  public double at(int stage) {
    return switch (stage) {
      case 0 -> grievance;
      case 1 -> confrontation;
      default -> open;
    };
  }
}
