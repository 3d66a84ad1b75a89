package org.concordsim.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Some arms on one outcome, in replicates in which all of them are numbers.
 *
 * @param contest the outcome
 */
record Sample(Contest contest, BitSet replicates, List<String> arms) {
  /**
   * Draws for many samples at once. What is drawn is the same for all that have the same
   * replicates, and to draw it takes longer than to use it.
   *
   * @param drawing from one row an arm, makes one row an arm
   * @return of each sample, one row an arm
   */
  static Map<Sample, double[][]> draw(List<Sample> samples, UnaryOperator<double[][]> drawing) {
    Map<BitSet, List<Sample>> together = new LinkedHashMap<>();
    for (Sample sample : samples) {
      together.computeIfAbsent(sample.replicates, any -> new ArrayList<>()).add(sample);
    }
    Map<Sample, double[][]> drawn = new HashMap<>();
    together.forEach(
        (replicates, group) -> {
          double[][] all =
              drawing.apply(
                  group.stream()
                      .flatMap(sample -> Arrays.stream(sample.values()))
                      .toArray(double[][]::new));
          int first = 0;
          for (Sample sample : group) {
            int end = first + sample.arms.size();
            drawn.put(sample, Arrays.copyOfRange(all, first, end));
            first = end;
          }
        });
    return drawn;
  }

  private double[][] values() {
    return arms.stream().map(arm -> contest.values(arm, replicates)).toArray(double[][]::new);
  }
}
