package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.concordsim.random.Durations;
import org.concordsim.random.Key;
import org.concordsim.random.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Coverage of the interval at which the rule stops, in 4,000 experiments of known truth. The share
 * has a standard error of 0.0035, so a rule of exactly 95 % leaves 93 to 97 % once in 10⁸.
 */
class SequentialRuleTest {
  private static final int EXPERIMENTS = 4000;
  private static final NormalDistribution NORMAL = new NormalDistribution();

  private record Outcome(double coverage, double replicates) {}

  private static double normal(long key, int i) {
    double u = Key.uniform(key, Lane.POLICY, i);
    return NORMAL.inverseCumulativeProbability(Math.max(u, 0x1p-54));
  }

  private static Outcome experiment(SequentialRule rule, double truth, Sampler sampler) {
    int covered = 0;
    long replicates = 0;
    for (int e = 0; e < EXPERIMENTS; e++) {
      long key = Key.of(17, e);
      double[] values = grown(rule, i -> sampler.draw(key, i));
      double mean = Moments.of(values).mean();
      covered += Math.abs(mean - truth) <= rule.stein(values) ? 1 : 0;
      replicates += values.length;
    }
    return new Outcome(covered / (double) EXPERIMENTS, replicates / (double) EXPERIMENTS);
  }

  private interface Sampler {
    double draw(long key, int i);
  }

  private static double[] grown(SequentialRule rule, IntToDoubleFunction draw) {
    int n = rule.min();
    while (true) {
      double[] values = new double[n];
      Arrays.setAll(values, draw);
      int next = rule.next(List.of(values));
      if (next == n) {
        return values;
      }
      n = next;
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 0.3", "10, 0.5", "10, 0.3", "10, 0.15", "20, 0.3", "20, 0.15"})
  void normalDifferencesAreCoveredWhateverTheWidth(int min, double halfWidth) {
    SequentialRule rule = new SequentialRule(min, 100_000, halfWidth);
    Outcome outcome = experiment(rule, 2, (key, i) -> 2 + normal(key, i));
    assertThat(outcome.coverage()).as("after %s", outcome).isBetween(0.93, 0.97);
  }

  /** As paired differences are: of skewed outcomes that share most of their causes. */
  @ParameterizedTest
  @CsvSource({"10, 0.25", "10, 0.12", "20, 0.12"})
  void pairedDifferencesOfGammasAreCovered(int min, double halfWidth) {
    SequentialRule rule = new SequentialRule(min, 100_000, halfWidth);
    Outcome outcome =
        experiment(
            rule,
            -0.2,
            (key, i) -> {
              double common = Durations.gamma(0.6, key, Lane.DELAY, i);
              double own = Durations.gamma(0.5, key, Lane.SERVICE, i);
              double baseline = Durations.gamma(0.5, key, Lane.SKILL, i);
              return common + 0.8 * own - common - baseline;
            });
    assertThat(outcome.coverage()).as("after %s", outcome).isBetween(0.93, 0.97);
  }

  @Test
  void itStopsWhereTheWidthIsReachedAndNowhereElse() {
    SequentialRule rule = new SequentialRule(10, 1000, 0.3);
    for (int e = 0; e < 200; e++) {
      long key = Key.of(5, e);
      double[] values = grown(rule, i -> normal(key, i));
      assertThat(rule.stein(values)).isLessThanOrEqualTo(0.3);
      Interval interval = Interval.ofMean(values);
      assertThat((interval.high() - interval.low()) / 2).isLessThanOrEqualTo(0.3);
    }
  }

  @Test
  void theFirstStageAloneSetsTheNumberThatIsNeverUndercut() {
    SequentialRule rule = new SequentialRule(10, 1000, 0.3);
    double[] first = new double[10];
    Arrays.setAll(first, i -> normal(77, i));
    double needed = Math.pow(2.2621571628 * Moments.of(first).deviation() / 0.3, 2);
    assertThat(rule.next(List.of(first))).isEqualTo((int) Math.ceil(needed));
  }

  @Test
  void theWorstOfSeveralArmsDecides() {
    SequentialRule rule = new SequentialRule(5, 1000, 0.5);
    double[] equal = {1, 1, 1, 1, 1};
    double[] wild = {1, 9, 1, 9, 1};
    assertThat(rule.next(List.of(equal, equal))).isEqualTo(5);
    assertThat(rule.next(List.of(equal, wild))).isEqualTo(rule.next(List.of(wild)));
    assertThat(rule.next(List.of(wild))).isGreaterThan(400);
  }

  @Test
  void theGreatestNumberEndsEverything() {
    SequentialRule rule = new SequentialRule(5, 12, 0.001);
    double[] unknown = new double[5];
    Arrays.fill(unknown, Double.NaN);
    assertThat(rule.next(List.of(unknown))).isEqualTo(7);
    assertThat(grown(rule, i -> i % 3)).hasSize(12);
    assertThat(grown(rule, i -> Double.NaN)).hasSize(12);
  }
}
