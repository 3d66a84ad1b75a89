package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  private static final List<String> FACTORS = List.of("a", "b", "c");
  private static final CompleteGame CUBE = of(FACTORS, levels(3)).orElseThrow();

  /** As a factorial has them: the last factor changes fastest. */
  private static List<List<String>> levels(int factors) {
    return IntStream.range(0, 1 << factors)
        .mapToObj(
            point ->
                IntStream.range(0, factors)
                    .mapToObj(i -> (point >> factors - 1 - i & 1) == 1 ? "on" : "off")
                    .toList())
        .toList();
  }

  private static Optional<CompleteGame> of(List<String> factors, List<List<String>> levels) {
    return CompleteGame.of(factors, levels.size(), levels::get);
  }

  private static boolean on(int point, int factor) {
    return levels(3).get(point).get(factor).equals("on");
  }

  /** a brings 4, b 2, both together 3 less, c nothing; replicates share much of their luck. */
  private static double[] worth(int point, int replicates, long seed) {
    double[] values = new double[replicates];
    for (int r = 0; r < replicates; r++) {
      SplittableRandom shared = new SplittableRandom(seed + r);
      SplittableRandom own = new SplittableRandom(seed + r + 1000 * (point + 1));
      values[r] =
          20
              + 5 * shared.nextGaussian()
              + own.nextGaussian()
              + (on(point, 0) ? 4 : 0)
              + (on(point, 1) ? 2 : 0)
              - (on(point, 0) && on(point, 1) ? 3 : 0);
    }
    return values;
  }

  private static Contributions of(OutcomeSource source) {
    return CUBE.contributions("arm", "outcome", source, 7);
  }

  @Test
  void coalitionsAreFoundByTheNamesOfLevels() {
    assertThat(CUBE.points()).containsExactly(0, 4, 2, 6, 1, 5, 3, 7);
  }

  @Test
  void otherSweepsHaveNoCoalitions() {
    List<List<String>> three = levels(3);
    assertThat(of(List.of("a"), levels(1))).isEmpty();
    assertThat(of(FACTORS, three.subList(0, 7))).isEmpty();
    assertThat(of(List.of("a", "b"), List.of(three.get(0)))).isEmpty();
    List<String> off = List.of("off", "off");
    assertThat(of(List.of("a", "b"), List.of(off, off, off, off))).isEmpty();
    List<List<String>> named =
        List.of(off, List.of("off", "on"), List.of("weak", "off"), List.of("weak", "on"));
    assertThat(of(List.of("a", "b"), named)).isEmpty();
  }

  @Test
  void meansAddUpAndTheTruthIsFound() {
    Contributions found = of((arm, point, outcome) -> worth(point, 200, 5));
    double sum = found.factors().stream().mapToDouble(f -> f.interval().estimate()).sum();
    assertThat(sum).isEqualTo(found.total().interval().estimate(), within(1e-12));
    assertThat(found.all().estimate() - found.none().estimate()).isEqualTo(sum, within(1e-12));
    assertThat(found.factors()).map(f -> f.factors().get(0)).isEqualTo(FACTORS);
    assertThat(found.factors().get(0).interval().estimate()).isEqualTo(2.5, within(0.2));
    assertThat(found.factors().get(1).interval().estimate()).isEqualTo(0.5, within(0.2));
    assertThat(found.factors().get(2).interval().excludes(0)).isFalse();
    assertThat(found.pairs())
        .map(Contribution::factors)
        .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("b", "c"));
    assertThat(found.pairs().get(0).interval().estimate()).isEqualTo(-3, within(0.4));
    assertThat(found.pairs().get(0).p()).isLessThan(0.001);
    assertThat(found.pairs().get(2).p()).isGreaterThan(0.05);
  }

  @Test
  void luckThatAllPointsShareIsInNoInterval() {
    Contributions found = of((arm, point, outcome) -> worth(point, 30, 11));
    double wide = found.none().high() - found.none().low();
    for (Contribution factor : found.factors()) {
      assertThat(factor.interval().high() - factor.interval().low()).isLessThan(wide / 5);
      assertThat(factor.bca().low()).isLessThan(factor.interval().estimate());
      assertThat(factor.bca().high()).isGreaterThan(factor.interval().estimate());
    }
  }

  @Test
  void aReplicateWithoutMeaningAtOnePointIsLeftOut() {
    Contributions found =
        of(
            (arm, point, outcome) -> {
              double[] values = worth(point, 6, 3);
              values[2] = point == 5 ? Double.NaN : values[2];
              return values;
            });
    assertThat(found.none().n()).isEqualTo(5);
    assertThat(found.factors()).allMatch(f -> f.interval().n() == 5);
  }

  @Test
  void withoutAnyReplicateNothingIsKnown() {
    Contributions found = of((arm, point, outcome) -> new double[0]);
    assertThat(found.total().interval().n()).isZero();
    assertThat(found.total().interval().estimate()).isNaN();
    assertThat(found.factors()).allMatch(f -> Double.isNaN(f.p()));
  }

  @Test
  void intervalsCoverTheTruthInNinetyFiveOfAHundredExperiments() {
    // The sampling error of a share of 95 % over 1,500 experiments is 0.6 points.
    int experiments = 1500;
    int[] covered = new int[2];
    for (int e = 0; e < experiments; e++) {
      long seed = 100_000L + 5000L * e;
      Contributions found = of((arm, point, outcome) -> worth(point, 12, seed));
      covered[0] += found.factors().get(0).interval().excludes(2.5) ? 0 : 1;
      covered[1] += found.pairs().get(0).interval().excludes(-3) ? 0 : 1;
    }
    assertThat(100.0 * covered[0] / experiments).isBetween(93.0, 97.0);
    assertThat(100.0 * covered[1] / experiments).isBetween(93.0, 97.0);
  }
}
