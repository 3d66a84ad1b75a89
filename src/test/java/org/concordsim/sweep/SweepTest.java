package org.concordsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

/** Each design against its definition. */
class SweepTest {
  /** Something to vary. */
  public record World(double a, int b, Part part, Map<Kind, Part> parts) {}

  /** Something inside it. */
  public record Part(double c, String d) {}

  /** Keys of a map. */
  public enum Kind {
    /** Written as one-kind. */
    ONE_KIND,
    /** Written as other. */
    OTHER
  }

  private static final World BASE =
      new World(
          1,
          2,
          new Part(3, "d"),
          Map.of(Kind.ONE_KIND, new Part(4, "x"), Kind.OTHER, new Part(5, "y")));

  private static Factor factor(String path, double... values) {
    List<Level> levels = new ArrayList<>();
    for (double value : values) {
      Object typed = path.equals("b") ? (Object) (int) value : (Object) value;
      levels.add(
          new Level(
              path + "=" + value, List.of(new Assignment(List.of(path.split("\\.")), typed))));
    }
    return new Factor(path, true, new Level("base", List.of()), levels, Optional.empty());
  }

  private static Factor span(String path, double min, double max, Span.Scale scale, Class<?> type) {
    Span span = new Span(List.of(path.split("\\.")), min, max, scale, type);
    return new Factor(path, true, new Level("base", List.of()), List.of(), Optional.of(span));
  }

  private static List<Factor> unitSpans(int factors) {
    return IntStream.range(0, factors)
        .mapToObj(i -> span("a", 0, 1, Span.Scale.LINEAR, double.class))
        .toList();
  }

  private static double number(Level level) {
    return ((Number) level.assignments().get(0).value()).doubleValue();
  }

  private static double[][] numbers(Sweep sweep) {
    return IntStream.range(0, sweep.size())
        .mapToObj(p -> sweep.levels(p).stream().mapToDouble(SweepTest::number).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void aFactorialHasEveryCombinationOnceAndTheLastFactorVariesFastest() {
    List<Factor> factors =
        List.of(factor("a", 1, 2, 3), factor("b", 10, 20), factor("part.c", 5, 6, 7, 8));
    Sweep sweep = Sweep.ofLevels(SweepDesign.FACTORIAL, factors);
    assertThat(sweep.size()).isEqualTo(24);
    Set<World> worlds = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> pairs = new HashMap<>();
    for (int point = 0; point < sweep.size(); point++) {
      worlds.add(sweep.at(point, BASE));
      List<String> names = sweep.levels(point).stream().map(Level::name).toList();
      names.forEach(name -> counts.merge(name, 1, Integer::sum));
      pairs.merge(names.get(0) + names.get(1), 1, Integer::sum);
    }
    assertThat(worlds).hasSize(24);
    assertThat(counts)
        .allSatisfy(
            (name, n) ->
                assertThat(n).isEqualTo(name.startsWith("a") ? 8 : name.startsWith("b") ? 12 : 6));
    assertThat(pairs).hasSize(6).allSatisfy((pair, n) -> assertThat(n).isEqualTo(4));
    assertThat(sweep.at(0, BASE).part().c()).isEqualTo(5);
    assertThat(sweep.at(1, BASE).part().c()).isEqualTo(6);
    assertThat(sweep.at(23, BASE)).isEqualTo(new World(3, 20, new Part(8, "d"), BASE.parts()));
  }

  @Test
  void aFactorialTooLargeToNumberIsCountedWithoutOverflow() {
    double[] many = IntStream.range(0, 100_000).asDoubleStream().toArray();
    List<Factor> factors = List.of(factor("a", many), factor("a", many), factor("a", many));
    assertThat(Sweep.count(SweepDesign.FACTORIAL, factors)).isEqualTo(1_000_000_000_000_000L);
    List<Factor> more = Stream.of(factors, factors).flatMap(List::stream).toList();
    assertThat(Sweep.count(SweepDesign.FACTORIAL, more)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void oneAtATimeIsTheBaseAndThenEveryLevelAlone() {
    Sweep sweep =
        Sweep.ofLevels(
            SweepDesign.ONE_AT_A_TIME,
            List.of(factor("a", 7, 8), factor("b", 9), factor("parts.one-kind.c", 10, 11)));
    assertThat(sweep.size()).isEqualTo(6);
    assertThat(sweep.at(0, BASE)).isEqualTo(BASE);
    assertThat(sweep.at(1, BASE)).isEqualTo(new World(7, 2, BASE.part(), BASE.parts()));
    assertThat(sweep.at(2, BASE)).isEqualTo(new World(8, 2, BASE.part(), BASE.parts()));
    assertThat(sweep.at(3, BASE)).isEqualTo(new World(1, 9, BASE.part(), BASE.parts()));
    assertThat(sweep.at(4, BASE).parts().get(Kind.ONE_KIND)).isEqualTo(new Part(10, "x"));
    assertThat(sweep.at(5, BASE).parts().get(Kind.ONE_KIND)).isEqualTo(new Part(11, "x"));
    assertThat(sweep.at(5, BASE).parts().get(Kind.OTHER)).isEqualTo(new Part(5, "y"));
  }

  @Test
  void aLatinHypercubeHasOnePointInEverySliceOfEveryFactor() {
    for (int size : List.of(1, 2, 17, 100, 1000)) {
      Sweep sweep = Sweep.ofSpans(SweepDesign.LATIN_HYPERCUBE, unitSpans(6), size, 42);
      double[][] numbers = numbers(sweep);
      for (int f = 0; f < 6; f++) {
        int factor = f;
        assertThat(Stream.of(numbers).map(point -> (int) Math.floor(point[factor] * size)))
            .containsExactlyInAnyOrderElementsOf(IntStream.range(0, size).boxed().toList());
      }
    }
  }

  @Test
  void slicesOfDifferentFactorsAreShuffledApart() {
    // Ranks of independent shuffles of 1,000 correlate beyond 0.13 once in 25,000 pairs.
    double[][] numbers =
        numbers(Sweep.ofSpans(SweepDesign.LATIN_HYPERCUBE, unitSpans(6), 1000, 42));
    for (int f = 0; f < 6; f++) {
      for (int g = 0; g < f; g++) {
        double sum = 0;
        for (double[] point : numbers) {
          sum += (point[f] - 0.5) * (point[g] - 0.5);
        }
        assertThat(Math.abs(sum / 1000 * 12)).as(f + " and " + g).isLessThan(0.13);
      }
    }
  }

  @Test
  void theSeedShufflesTheHypercubeAndNothingElseDoes() {
    double[][] once = numbers(Sweep.ofSpans(SweepDesign.LATIN_HYPERCUBE, unitSpans(3), 20, 1));
    double[][] again = numbers(Sweep.ofSpans(SweepDesign.LATIN_HYPERCUBE, unitSpans(3), 20, 1));
    double[][] other = numbers(Sweep.ofSpans(SweepDesign.LATIN_HYPERCUBE, unitSpans(3), 20, 2));
    assertThat(again).isDeepEqualTo(once);
    assertThat(other).isNotEqualTo(once);
  }

  @Test
  void sobolIsTheSequenceWithoutItsOriginWhateverTheOrderOfAsking() {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(4);
    generator.nextVector();
    Sweep sweep = Sweep.ofSpans(SweepDesign.SOBOL, unitSpans(4), 63, 9);
    double[][] expected = new double[63][];
    for (int point = 0; point < 63; point++) {
      expected[point] = generator.nextVector();
    }
    for (int point = 62; point >= 0; point--) {
      for (int factor = 0; factor < 4; factor++) {
        assertThat(number(sweep.level(point, factor))).isEqualTo(expected[point][factor]);
      }
    }
    assertThat(expected[0]).containsOnly(0.5);
  }

  @Test
  void sobolIsMoreEvenThanChance() {
    // Of 200 random designs of this size none comes near; a fault shows in the order of magnitude.
    double[][] sobol = numbers(Sweep.ofSpans(SweepDesign.SOBOL, unitSpans(5), 127, 0));
    SplittableRandom random = new SplittableRandom(3);
    double least = Double.MAX_VALUE;
    for (int design = 0; design < 200; design++) {
      double[][] points = new double[127][];
      for (int p = 0; p < points.length; p++) {
        points[p] = random.doubles(5).toArray();
      }
      least = Math.min(least, discrepancy(points));
    }
    assertThat(discrepancy(sobol)).isLessThan(0.7 * least);
  }

  /** Warnock's formula for the square of the L2-star discrepancy. */
  private static double discrepancy(double[][] points) {
    int n = points.length;
    int dimensions = points[0].length;
    double sum = Math.pow(3, -dimensions);
    for (double[] x : points) {
      double product = 1;
      for (double share : x) {
        product *= (1 - share * share) / 2;
      }
      sum -= 2.0 / n * product;
    }
    for (double[] x : points) {
      for (double[] y : points) {
        double product = 1;
        for (int d = 0; d < dimensions; d++) {
          product *= 1 - Math.max(x[d], y[d]);
        }
        sum += product / n / n;
      }
    }
    return Math.sqrt(sum);
  }

  @Test
  void spansReachTheirEndsAndNotBeyond() {
    Sweep whole =
        Sweep.ofSpans(
            SweepDesign.LATIN_HYPERCUBE,
            List.of(span("b", 3, 5, Span.Scale.LINEAR, int.class)),
            300,
            1);
    Map<Double, Integer> counts = new HashMap<>();
    Stream.of(numbers(whole)).forEach(point -> counts.merge(point[0], 1, Integer::sum));
    assertThat(counts).containsOnly(Map.entry(3.0, 100), Map.entry(4.0, 100), Map.entry(5.0, 100));
    Sweep ratios =
        Sweep.ofSpans(
            SweepDesign.LATIN_HYPERCUBE,
            List.of(span("a", 0.01, 100, Span.Scale.LOG, double.class)),
            400,
            1);
    long below = Stream.of(numbers(ratios)).filter(point -> point[0] < 0.1).count();
    assertThat(below).isEqualTo(100);
    assertThat(Stream.of(numbers(ratios)))
        .allSatisfy(point -> assertThat(point[0]).isBetween(0.01, 100.0));
  }

  @Test
  void rowsAreThePointsOfATable() {
    Sweep sweep =
        Sweep.ofRows(
            List.of(factor("a", 7, 8), factor("b", 9, 10)), new int[][] {{1, 0}, {0, 0}, {1, 1}});
    assertThat(IntStream.range(0, 3).mapToObj(p -> sweep.at(p, BASE)))
        .map(world -> world.a() + " " + world.b())
        .containsExactly("8.0 9", "7.0 9", "8.0 10");
  }
}
