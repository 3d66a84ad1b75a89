package org.concordsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.concordsim.chart.Waterfall.Step;
import org.concordsim.results.SweptFactor;
import org.concordsim.statistics.Contribution;
import org.concordsim.statistics.Contributions;
import org.concordsim.statistics.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContributionsChartTest {
  private static final SweptFactor ALLIANCE = onOff("institutions.peace-alliance");
  private static final SweptFactor BOTH =
      onOff("institutions.one-net-service+village-self-governance");
  private static final Words ENGLISH = Words.in(Locale.ENGLISH);
  private static final Words CHINESE = Words.in(Locale.CHINESE);

  @TempDir Path folder;

  private static SweptFactor onOff(String path) {
    return InventedSweep.factor(path, false, "off", "off", "on");
  }

  private List<Path> draw(ChartSource source, double width, String name) throws IOException {
    return ChartCatalogue.draw(
        source, "contributions", EnumSet.allOf(Format.class), width, folder.resolve(name));
  }

  @Test
  void everySweepOfAllCombinationsIsDrawnAndTheSameEachTime() throws IOException {
    for (String[] arms : new String[][] {{"alone"}, {"none", "risk", "uniform"}}) {
      ChartSource source = InventedSweep.grid(ALLIANCE, BOTH, arms);
      for (double width : new double[] {80, 180}) {
        List<Path> first = draw(source, width, "first");
        List<Path> second = draw(source, width, "second");
        assertThat(first).hasSize(3);
        for (int i = 0; i < 3; i++) {
          assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
      }
    }
  }

  @Test
  void otherSweepsAreNot() throws IOException {
    assertThat(draw(InventedSweep.grid(ALLIANCE, InventedSweep.POLICY, "a"), 120, "a")).isEmpty();
    assertThat(draw(InventedSweep.star("a"), 120, "b")).isEmpty();
  }

  @Test
  void institutionsAreCalledByTheirNamesInTheLanguageOfTheFigure() {
    assertThat(FactorName.of(ALLIANCE.path(), ENGLISH)).isEqualTo("peace-alliance");
    assertThat(FactorName.of(ALLIANCE.path(), CHINESE)).isEqualTo("平安联盟");
    assertThat(FactorName.of(BOTH.path(), CHINESE)).startsWith("一网通办 + 现代乡村治理");
    assertThat(FactorName.of("detection.policy", CHINESE)).isEqualTo("detection.policy");
    FactorAxis axis = FactorAxis.of(InventedSweep.grid(ALLIANCE, BOTH, "a"), 1);
    assertThat(FactorName.of(axis, ENGLISH)).isEqualTo("one-net-service+village-self-governance");
    assertThat(FactorName.of(axis, CHINESE)).startsWith("一网通办+现代乡村治理");
    assertThat(FactorName.level("on", ENGLISH)).isEqualTo("on");
    assertThat(FactorName.level("on", CHINESE)).isEqualTo("有");
  }

  @Test
  void theWayGoesFromNoneToAll() {
    Interval step = new Interval(5, -2, -3, -1);
    Contribution part = new Contribution(List.of("f"), step, Interval.NONE, 0.01);
    Contributions of =
        new Contributions(
            "arm",
            "escalation-rate",
            0,
            new Interval(5, 10, 9, 11),
            new Interval(5, 6, 5, 7),
            part,
            List.of(part, part),
            List.of());
    List<Step> steps = Waterfall.of(of, List.of(1, 0), List.of("x", "y"), ENGLISH).steps();
    assertThat(steps).map(Step::name).containsExactly("none", "x", "y", "all");
    assertThat(steps).map(Step::to).containsExactly(10.0, 8.0, 6.0, 6.0);
    assertThat(steps.get(2))
        .extracting(Step::from, Step::low, Step::high)
        .containsExactly(8.0, 5.0, 7.0);
    assertThat(steps.get(3).isEnd()).isTrue();
  }
}
