package org.concordsim.dispute;

/** One number for each of the four stages at which a dispute can still be ended. */
public record ByStage(double grievance, double confrontation, double open, double formal) {
  /** The same, of probabilities, with their odds multiplied by a factor. */
  public ByStage timesOdds(double factor) {
    return new ByStage(
        odds(grievance, factor),
        odds(confrontation, factor),
        odds(open, factor),
        odds(formal, factor));
  }

  /** The same with every number multiplied. */
  public ByStage times(double factor) {
    return new ByStage(factor * grievance, factor * confrontation, factor * open, factor * formal);
  }

  private static double odds(double probability, double factor) {
    return factor * probability / (1 - probability + factor * probability);
  }

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
