package org.concordsim.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What is compared with what.
 *
 * @param arms names of the arms, in their order
 * @param baseline the arm that the others are compared to
 * @param hypothetical arms that nobody could choose, because they know what nobody can
 * @param ceiling the arm that shows how much is achievable, if there is one
 * @param seed the scenario's seed, which keys all that is drawn for statistics
 */
public record Contrast(
    List<String> arms,
    String baseline,
    List<String> hypothetical,
    Optional<String> ceiling,
    long seed) {
  /** The arms that somebody could choose. */
  public List<String> candidates() {
    return arms.stream().filter(arm -> !hypothetical.contains(arm)).toList();
  }
}
