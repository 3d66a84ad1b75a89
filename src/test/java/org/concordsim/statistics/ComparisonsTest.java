package org.concordsim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.concordsim.outcome.Measure;
import org.concordsim.outcome.Measure.Better;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final double NAN = Double.NaN;
  private static final Measure RATE = new Measure("rate", "1/year", "A rate", Better.LOWER);
  private static final Measure TRUST = new Measure("trust", "share", "A share", Better.HIGHER);
  private static final Measure WORK = new Measure("work", "hours", "Hours", Better.NEITHER);

  /** Values by arm, the same for every outcome and point. */
  private final Map<String, double[]> values = new TreeMap<>();

  private final OutcomeSource source = (arm, point, outcome) -> values.get(arm);

  @Test
  void theFamilyIsWhatWasDeclared() {
    values.put("none", new double[] {1, 2, 3, 4});
    values.put("a", new double[] {1.5, 2.4, 3.6, 4.1});
    values.put("b", new double[] {0.9, 2.3, 2.9, 4.2});
    List<Measure> outcomes = List.of(RATE, TRUST, WORK);
    Comparisons comparisons =
        new Comparisons(
            contrast("none", "a", "b"),
            3,
            outcomes,
            Families.declaring(List.of("rate", "trust")),
            source);
    AdjustedTest declared = comparisons.test("a", 2, "trust");
    assertThat(declared.family()).isEqualTo("declared");
    assertThat(declared.tests()).isEqualTo(2 * 3 * 2);
    AdjustedTest other = comparisons.test("a", 2, "work");
    assertThat(other.family()).isEqualTo("work");
    assertThat(other.tests()).isEqualTo(2 * 3);
    double p = PairedDifference.of(values.get("a"), values.get("none")).p();
    assertThat(declared.p()).isEqualTo(Math.min(1, 12 * p), within(1e-15));
    assertThat(other.p()).isEqualTo(Math.min(1, 6 * p), within(1e-15));
    assertThat(comparisons.test("none", 0, "rate").p()).isNaN();
  }

  @Test
  void valuesAreReadPointByPointHoweverManyPointsThereAre() {
    world(5);
    List<Integer> read = new ArrayList<>();
    OutcomeSource watched =
        (arm, point, outcome) -> {
          read.add(point);
          return source.values(arm, point, outcome);
        };
    Comparisons comparisons =
        new Comparisons(
            contrast("none", "a", "b"),
            1000,
            List.of(RATE, TRUST),
            Families.declaring(List.of("rate", "trust")),
            watched);
    assertThat(read).isSorted().contains(0, 999);
    read.clear();
    assertThat(comparisons.at(437)).hasSize(6).allMatch(row -> row.test().tests() == 4000);
    assertThat(read).containsOnly(437);
  }

  @Test
  void withNothingDeclaredEveryOutcomeIsItsOwnFamily() {
    world(5);
    Comparisons comparisons =
        new Comparisons(
            contrast("none", "a", "b"), 1, List.of(RATE, TRUST), Families.eachOutcome(), source);
    assertThat(comparisons.at(0))
        .hasSize(6)
        .allMatch(row -> row.test().tests() == 2 && row.test().family().equals(row.outcome()));
  }

  @Test
  void neitherTheOrderOfArmsNorOtherOutcomesNorOtherArmsChangeAResult() {
    world(15);
    List<Comparison> given = rows(contrast("none", "a", "b"), RATE, TRUST);
    List<Comparison> turned = rows(contrast("b", "none", "a"), TRUST, RATE);
    Comparator<Comparison> byName =
        Comparator.comparing(Comparison::outcome).thenComparing(Comparison::arm);
    assertThat(turned.stream().sorted(byName).toList())
        .isEqualTo(given.stream().sorted(byName).toList());
    Comparison alone = rows(contrast("none", "a"), RATE).get(1);
    Comparison amongOthers = given.get(2);
    assertThat(alone.bca()).isEqualTo(amongOthers.bca());
    assertThat(alone.differenceBca()).isEqualTo(amongOthers.differenceBca());
    assertThat(alone.ratio()).isEqualTo(amongOthers.ratio());
  }

  @Test
  void anOutcomeWithGapsIsComparedAmongOthersAsItIsAlone() {
    world(15);
    Contrast contrast = contrast("none", "a", "b");
    OutcomeSource gaps =
        (arm, point, outcome) -> {
          double[] own = values.get(arm).clone();
          if (outcome.equals("trust") && !arm.equals("b")) {
            own[arm.equals("a") ? 3 : 4] = NAN;
          }
          return own;
        };
    List<Comparison> alone = new ArrayList<>();
    for (Measure outcome : List.of(RATE, TRUST)) {
      alone.addAll(
          new Comparisons(contrast, 1, List.of(outcome), Families.eachOutcome(), gaps).at(0));
    }
    List<Measure> both = List.of(RATE, TRUST);
    assertThat(new Comparisons(contrast, 1, both, Families.eachOutcome(), gaps).at(0))
        .containsExactlyInAnyOrderElementsOf(alone);
  }

  @Test
  void withoutTheBootstrapOnlyItsIntervalsAreMissing() {
    world(15);
    Comparisons comparisons =
        new Comparisons(
            contrast("none", "a", "b"), 1, List.of(RATE), Families.eachOutcome(), source);
    List<Comparison> without = comparisons.withoutBootstrap(0);
    assertThat(without)
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("bca", "differenceBca")
                .withEqualsForType(AdjustedTest::equals, AdjustedTest.class)
                .build())
        .isEqualTo(comparisons.at(0));
    assertThat(without)
        .allMatch(row -> row.bca() == Interval.NONE && row.differenceBca() == Interval.NONE);
  }

  @Test
  void theSeedAloneDecidesTheResamples() {
    world(15);
    Contrast contrast = contrast("none", "a", "b");
    assertThat(rows(contrast, RATE)).isEqualTo(rows(contrast, RATE));
    Contrast reseeded =
        new Contrast(contrast.arms(), "none", List.of(), Optional.empty(), contrast.seed() + 1);
    Comparison other = rows(reseeded, RATE).get(1);
    Comparison given = rows(contrast, RATE).get(1);
    assertThat(other.bca().low()).isNotEqualTo(given.bca().low());
    assertThat(other.bca().low()).isEqualTo(given.bca().low(), within(0.2));
    assertThat(other.mean()).isEqualTo(given.mean());
  }

  @Test
  void chancesOfBeingTheBestAddUpToOne() {
    world(8);
    List<Comparison> rows = rows(contrast("none", "a", "b"), RATE);
    assertThat(sum(rows, row -> row.best().probability())).isEqualTo(1, within(1e-12));
    assertThat(rows).allMatch(row -> row.best().expectedLoss() >= 0);
    values.put("twin", values.get("a"));
    List<Comparison> tied = rows(contrast("none", "a", "b", "twin"), RATE);
    assertThat(tied.get(3).best()).isEqualTo(tied.get(1).best());
    assertThat(sum(tied, row -> row.best().probability())).isEqualTo(1, within(1e-12));
  }

  @Test
  void anArmThatIsAlwaysBetterIsTheBestForSure() {
    values.put("none", new double[] {5, 7, 9, 11});
    values.put("a", new double[] {4, 6, 8, 10});
    Comparison lower = rows(contrast("none", "a"), RATE).get(1);
    assertThat(lower.best()).isEqualTo(new Best(1, 0));
    List<Comparison> higher = rows(contrast("none", "a"), TRUST);
    assertThat(higher.get(1).best().probability()).isZero();
    assertThat(higher.get(1).best().expectedLoss()).isEqualTo(1, within(1e-12));
    assertThat(rows(contrast("none", "a"), WORK).get(0).best().probability()).isNaN();
  }

  @Test
  void theCeilingIsNoChoiceButTheMeasureOfOthers() {
    values.put("none", new double[] {10, 12, 14, 15});
    values.put("a", new double[] {8, 10, 11, 13});
    values.put("oracle", new double[] {2, 4, 6, 6});
    Contrast contrast =
        new Contrast(
            List.of("none", "a", "oracle"), "none", List.of("oracle"), Optional.of("oracle"), 1);
    List<Comparison> rows = rows(contrast, RATE);
    assertThat(rows.get(1).achievable().estimate()).isEqualTo(9.0 / 33, within(1e-12));
    assertThat(rows.get(1).achievable().low()).isBetween(0.0, 9.0 / 33);
    assertThat(rows.get(0).achievable()).isEqualTo(Interval.NONE);
    assertThat(rows.get(2).achievable()).isEqualTo(Interval.NONE);
    assertThat(rows.get(2).best().probability()).isNaN();
    assertThat(sum(rows.subList(0, 2), row -> row.best().probability())).isEqualTo(1);
    // On an outcome that the ceiling makes worse, there is nothing to have a share of.
    assertThat(rows(contrast, TRUST).get(1).achievable()).isEqualTo(Interval.NONE);
  }

  @Test
  void replicatesWithoutTheOutcomeAreLeftOutWhereTheyAreNeeded() {
    world(14);
    double[] gap = values.get("a").clone();
    gap[3] = NAN;
    gap[9] = NAN;
    values.put("a", gap);
    List<Comparison> rows = rows(contrast("none", "a", "b"), RATE);
    assertThat(rows.get(0).bca().n()).isEqualTo(14);
    assertThat(rows.get(1).bca().n()).isEqualTo(12);
    assertThat(rows.get(1).differenceBca().n()).isEqualTo(12);
    assertThat(rows.get(1).ratio().n()).isEqualTo(12);
    assertThat(rows.get(2).differenceBca().n()).isEqualTo(14);
    assertThat(rows.get(1).best().probability()).isNotNaN();
  }

  @Test
  void poorDataGiveNoNumbersRatherThanWrongOnes() {
    for (double[] arm : List.of(new double[0], new double[] {1}, new double[] {NAN, NAN})) {
      values.put("none", arm);
      values.put("a", arm);
      Comparison row = rows(contrast("none", "a"), RATE).get(1);
      assertThat(row.test().p()).isNaN();
      assertThat(row.best()).isEqualTo(Best.UNKNOWN);
      assertThat(row.bca()).isEqualTo(Interval.NONE);
      assertThat(row.difference().varianceRatio()).isNaN();
      assertThat(row.ratio().low()).isNaN();
    }
  }

  @Test
  void anOutcomeThatNeverVariesHasIntervalsWithoutWidth() {
    values.put("none", Collections.nCopies(12, 4.0).stream().mapToDouble(v -> v).toArray());
    values.put("a", Collections.nCopies(12, 3.0).stream().mapToDouble(v -> v).toArray());
    Comparison row = rows(contrast("none", "a"), RATE).get(1);
    assertThat(row.bca()).isEqualTo(new Interval(12, 3, 3, 3));
    assertThat(row.differenceBca()).isEqualTo(new Interval(12, -1, -1, -1));
    assertThat(row.ratio()).isEqualTo(new Interval(12, 0.75, 0.75, 0.75));
    assertThat(row.best()).isEqualTo(new Best(1, 0));
    assertThat(row.difference().varianceRatio()).isNaN();
    assertThat(row.difference().hedges()).isNaN();
  }

  private void world(int n) {
    double[][] world = Law.SKEWED.replicates(new SplittableRandom(5), n, 4, 3, 3.2);
    values.put("none", world[0]);
    values.put("a", world[1]);
    values.put("b", world[2]);
  }

  private static Contrast contrast(String... arms) {
    return new Contrast(List.of(arms), "none", List.of(), Optional.empty(), 20260101);
  }

  private List<Comparison> rows(Contrast contrast, Measure... outcomes) {
    List<Measure> measures = List.of(outcomes);
    return new ArrayList<>(
        new Comparisons(contrast, 1, measures, Families.eachOutcome(), source).at(0));
  }

  private static double sum(List<Comparison> rows, ToDoubleFunction<Comparison> number) {
    return rows.stream().mapToDouble(number).sum();
  }
}
