package org.concordsim.cli;

import java.util.Optional;
import org.concordsim.statistics.Comparisons;

/** What a reader must know of numbers that rest on few replicates. */
final class FewReplicates {
  private FewReplicates() {}

  /**
   * The caution, in a sentence; none if all statistics are given.
   *
   * @param least replicates of the point that has fewest
   */
  static Optional<String> caution(int least) {
    if (least >= Comparisons.ENOUGH_REPLICATES) {
      return Optional.empty();
    }
    String number = least == 1 ? "1 replicate" : least + " replicates";
    if (least < 2) {
      return Optional.of("Only %s: no interval, no p and no chance can be given".formatted(number));
    }
    String chances =
        least < Comparisons.CHOICE_REPLICATES
            ? "no chance of being best is given below %d".formatted(Comparisons.CHOICE_REPLICATES)
            : "intervals, p and chances of being best hold if outcomes are nearly normal";
    return Optional.of(
        "Only %s: %s; below %d no bootstrap (BCa) interval is given to check that"
            .formatted(number, chances, Comparisons.ENOUGH_REPLICATES));
  }
}
