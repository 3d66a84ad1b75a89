package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.concordsim.chart.Ranking.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SweepChartsTest {
  private static final Set<Format> ALL = EnumSet.allOf(Format.class);
  private static final InventedSweep GRID =
      InventedSweep.grid(InventedSweep.WORKERS, InventedSweep.SPEED, "none", "risk");
  private static final InventedSweep NAMED =
      InventedSweep.grid(InventedSweep.WORKERS, InventedSweep.POLICY, "none", "risk");
  private static final InventedSweep STAR = InventedSweep.star("none", "risk");
  private static final InventedSweep CLOUD = InventedSweep.cloud(40, "none", "risk");

  @TempDir Path folder;

  static Stream<Arguments> suited() {
    return Stream.of(
            Stream.of("response", "ranking", "tornado", "heat-map")
                .flatMap(name -> Stream.of(Arguments.of(name, GRID), Arguments.of(name, NAMED))),
            Stream.of("response", "ranking", "tornado")
                .flatMap(name -> Stream.of(Arguments.of(name, STAR), Arguments.of(name, CLOUD))),
            Stream.of("response", "tornado")
                .map(name -> Arguments.of(name, InventedSweep.cloud(3, "alone"))))
        .flatMap(all -> all);
  }

  @ParameterizedTest
  @MethodSource("suited")
  void everyDesignIsDrawnAndTheSameEachTime(String name, ChartSource source) throws IOException {
    List<Path> first = ChartCatalogue.draw(source, name, ALL, 120, folder.resolve("first"));
    List<Path> second = ChartCatalogue.draw(source, name, ALL, 120, folder.resolve("second"));

    assertThat(first).hasSize(3);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
    assertThat(new String(Files.readAllBytes(first.get(2)), StandardCharsets.ISO_8859_1))
        .contains(source.scenarioHash())
        .contains(source.redrawCommand());
  }

  @Test
  void aChartThatDoesNotSuitIsNotDrawnAndSaysWhatItNeeds() throws IOException {
    assertThat(ChartCatalogue.draw(CLOUD, "heat-map", ALL, 120, folder)).isEmpty();
    assertThat(ChartCatalogue.draw(GRID, "map", ALL, 120, folder)).isEmpty();
    assertThat(folder).isEmptyDirectory();
    assertThat(ChartCatalogue.notDrawn("heat-map", Locale.ENGLISH))
        .startsWith("heat-map is not drawn: it needs a factorial");
    for (String name : ChartCatalogue.names()) {
      assertThat(ChartCatalogue.notDrawn(name, Locale.ENGLISH)).contains(name);
    }
  }

  @Test
  void aFactorHasTheShortestNameThatTellsItFromOthers() {
    assertThat(FactorAxis.all(NAMED))
        .extracting(FactorAxis::label)
        .containsExactly("resolution.workers", "resolution");
    assertThat(FactorAxis.all(GRID))
        .extracting(FactorAxis::label)
        .containsExactly("resolution.workers", "speedOfSpread");
  }

  @Test
  void numbersStandInTheirOrderAndRatiosOnTheirScale() {
    FactorAxis axis = FactorAxis.of(GRID, 1);

    assertThat(axis.levels()).containsExactly("5", "10", "20");
    assertThat(axis.logarithmic()).isFalse();
    assertThat(FactorAxis.of(CLOUD, 1).logarithmic()).isTrue();
    assertThat(FactorAxis.of(CLOUD, 0).logarithmic()).isFalse();
  }

  @Test
  void theSwingOfAGridIsTheMainEffect() {
    Swing swing = Swing.of(GRID, FactorAxis.of(GRID, 0), point -> escalations(GRID, point));

    assertThat(swing.low()).isEqualTo("0");
    assertThat(swing.high()).isEqualTo("3");
    assertThat(swing.change().mean()).isCloseTo(-0.3 * GRID.level(), within(1e-9));
  }

  @Test
  void theSwingOfAStarLeavesTheOtherFactorAtItsBase() {
    Swing swing = Swing.of(STAR, FactorAxis.of(STAR, 1), point -> escalations(STAR, point));

    assertThat(swing.atLow().mean()).isCloseTo(0.905 * STAR.level(), within(1e-9));
    assertThat(swing.change().mean()).isCloseTo(0.015 * STAR.level(), within(1e-9));
  }

  @Test
  void namedLevelsSwingFromTheLeastToTheGreatest() {
    Swing swing = Swing.of(NAMED, FactorAxis.of(NAMED, 1), point -> escalations(NAMED, point));

    assertThat(swing.low()).isEqualTo("small");
    assertThat(swing.high()).isEqualTo("large");
  }

  @Test
  void aCurveOfAGridGoesThroughTheMeansOfItsLevels() {
    FactorAxis axis = FactorAxis.of(GRID, 0);
    Curve curve =
        Curve.through("none", axis, Slice.along(GRID, axis), point -> escalations(GRID, point));

    assertThat(curve.knots()).extracting(Curve.Knot::x).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(curve.knots().get(2).y().mean()).isCloseTo(0.805 * GRID.level(), within(1e-9));
  }

  @Test
  void aRunningMeanHasEveryPointInItsCloud() {
    FactorAxis axis = FactorAxis.of(CLOUD, 0);
    Curve curve = Curve.running("none", axis, CLOUD, point -> escalations(CLOUD, point));

    assertThat(curve.cloud()).hasSize(40);
    assertThat(curve.knots()).hasSize(33);
    assertThat(curve.knots()).extracting(Curve.Knot::x).isSorted();
  }

  @Test
  void theBestArmComesFirst() {
    Ranking ranking = Ranking.of(GRID, Gauge.ESCALATIONS);

    assertThat(ranking.places()).extracting(Place::arm).containsExactly("risk", "none");
    assertThat(ranking.points()).isEqualTo(12);
    assertThat(ranking.places().get(0).difference().estimate()).isNegative();
    assertThat(ranking.places().get(0).best().probability()).isEqualTo(1);
    // Without workers spread decides, which the second arm has more of.
    assertThat(ranking.places()).extracting(Place::wins).containsExactly(9, 3);
  }

  private static double[] escalations(ChartSource source, int point) {
    return Gauge.ESCALATIONS.values(source, "none", point);
  }
}
