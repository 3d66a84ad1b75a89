package org.concordsim.scenario;

import java.util.Optional;

/**
 * How often every arm is repeated at every point.
 *
 * @param min repetitions before anything is decided
 * @param max repetitions at most; equal to {@code min} if their number is fixed
 * @param until what must be known before {@code max} is reached, if the number is not fixed
 */
public record Replication(int min, int max, Optional<Precision> until) {
  /**
   * What must be known: half the width of the 95 % interval, of the paired difference of every arm
   * to the baseline, or of the mean if there is one arm.
   *
   * @param outcome name of the outcome
   * @param halfWidth in the outcome's unit, above 0
   */
  public record Precision(String outcome, double halfWidth) {}

  /** A fixed number. */
  public static Replication fixed(int replicates) {
    return new Replication(replicates, replicates, Optional.empty());
  }
}
