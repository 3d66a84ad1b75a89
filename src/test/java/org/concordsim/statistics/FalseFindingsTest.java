package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measure.Better;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arms that are all the same are called different in at most 5 % of experiments, whatever the
 * number of arms and declared outcomes, and arms that differ are found as often as theory says.
 * Rates are from 2,000 experiments with fixed seeds: three standard errors are 1.5 points at 5 %.
 */
class FalseFindingsTest {
  private static final int EXPERIMENTS = 2000;
  private static final List<String> ARMS = List.of("none", "a", "b", "c", "d");
  private static final List<Measure> OUTCOMES =
      Stream.of("x", "y", "z")
          .map(name -> new Measure(name, "1", "Something", Better.LOWER))
          .toList();
  private static final List<String> NAMES = OUTCOMES.stream().map(Measure::name).toList();

  static Stream<Arguments> worlds() {
    return Stream.of(Law.values())
        .flatMap(law -> Stream.of(5, 10, 20).map(n -> Arguments.of(law, n)));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void equalArmsAreSeldomCalledDifferent(Law law, int n) {
    int wrong = 0;
    int wrongOnTheFirstOutcome = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      OutcomeSource world = equalArms(law, n, experiment);
      wrong += anyFinding(world, Families.declaring(NAMES), NAMES) ? 1 : 0;
      wrongOnTheFirstOutcome += anyFinding(world, Families.eachOutcome(), List.of("x")) ? 1 : 0;
    }
    assertThat(percent(wrong)).as("any arm, any outcome").isLessThan(6.5);
    assertThat(percent(wrongOnTheFirstOutcome)).as("any arm, one outcome").isLessThan(6.5);
  }

  /** The adjustment is not bought by finding nothing: without it, one in five would be wrong. */
  @Test
  void withoutAdjustmentEqualArmsAreOftenCalledDifferent() {
    int wrong = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      OutcomeSource world = equalArms(Law.NORMAL, 10, experiment);
      wrong +=
          ARMS.stream()
                  .skip(1)
                  .flatMapToDouble(arm -> NAMES.stream().mapToDouble(o -> p(world, arm, o)))
                  .anyMatch(p -> p <= 0.05)
              ? 1
              : 0;
    }
    assertThat(percent(wrong)).isGreaterThan(20);
  }

  /** Power of the paired t test at 5 % from the noncentral t distribution. */
  @Test
  void aDifferenceIsFoundAsOftenAsTheorySays() {
    assertThat(power(20, 0.66)).isEqualTo(79.8, within(2.7));
    assertThat(power(10, 1.0)).isEqualTo(80.3, within(2.7));
    assertThat(power(5, 1.0)).isEqualTo(40.1, within(3.3));
  }

  /** Percent of experiments in which a difference of so many standard deviations is found. */
  private static double power(int n, double effect) {
    int found = 0;
    for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
      SplittableRandom random = new SplittableRandom(77_003L * experiment + n);
      double[] baseline = new double[n];
      double[] arm = new double[n];
      for (int i = 0; i < n; i++) {
        baseline[i] = 50 * random.nextGaussian();
        arm[i] = baseline[i] + effect + random.nextGaussian();
      }
      found += PairedDifference.of(arm, baseline).p() <= 0.05 ? 1 : 0;
    }
    return percent(found);
  }

  private static OutcomeSource equalArms(Law law, int n, int experiment) {
    SplittableRandom random = new SplittableRandom(500_009L * experiment + n);
    double[] own = new double[ARMS.size()];
    Arrays.fill(own, 3);
    List<double[][]> outcomes = NAMES.stream().map(name -> law.replicates(random, n, own)).toList();
    return (arm, point, outcome) -> outcomes.get(NAMES.indexOf(outcome))[ARMS.indexOf(arm)];
  }

  private static boolean anyFinding(OutcomeSource world, Families families, List<String> among) {
    Contrast contrast = new Contrast(ARMS, "none", List.of(), Optional.empty(), 1);
    Comparisons comparisons = new Comparisons(contrast, 1, OUTCOMES, families, world);
    return ARMS.stream()
        .anyMatch(
            arm -> among.stream().anyMatch(name -> comparisons.test(arm, 0, name).p() <= 0.05));
  }

  private static double p(OutcomeSource world, String arm, String outcome) {
    return PairedDifference.of(world.values(arm, 0, outcome), world.values("none", 0, outcome)).p();
  }

  private static double percent(int count) {
    return 100.0 * count / EXPERIMENTS;
  }
}
