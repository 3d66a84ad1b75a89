package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a choice each arm is, on several outcomes at once. Outcomes that are numbers in the same
 * replicates are drawn together: to make the weights of a draw takes longer than to use them, and
 * they are the same for all.
 */
record Choices(PosteriorMeans posterior) {
  /** The candidates of each contest that can be ranked, by name. */
  Map<Contest, Map<String, Best>> of(List<Contest> contests) {
    Map<BitSet, List<Contest>> together = new LinkedHashMap<>();
    for (Contest contest : contests) {
      together.computeIfAbsent(contest.ranking(), any -> new ArrayList<>()).add(contest);
    }
    together.remove(new BitSet());
    Map<Contest, Map<String, Best>> choices = new HashMap<>();
    together.forEach(
        (replicates, group) -> {
          double[][] drawn =
              posterior.draw(
                  group.stream()
                      .flatMap(contest -> contest.candidates(replicates))
                      .toArray(double[][]::new));
          int arms = drawn.length / group.size();
          for (int g = 0; g < group.size(); g++) {
            double[][] own = Arrays.copyOfRange(drawn, g * arms, (g + 1) * arms);
            choices.put(group.get(g), group.get(g).ranks(own));
          }
        });
    return choices;
  }
}
