package org.concordsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/** Two factors of a grid together: the escalation rate as colour, one panel an arm. */
final class HeatMapChart implements Chart {
  private static final double NARROWEST_PANEL = 140;
  private static final double TALLEST = 190;

  @Override
  public String name() {
    return "heat-map";
  }

  /** Colours over two sorts of names would be a table with less in it. */
  @Override
  public boolean suits(ChartSource source) {
    return Layout.of(source) == Layout.GRID
        && FactorAxis.all(source).size() > 1
        && !FactorAxis.numeric(source).isEmpty();
  }

  @Override
  public String needs() {
    return "needs.heat-map";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    List<FactorAxis> axes =
        FactorAxis.all(source).stream()
            .sorted(Comparator.comparing(axis -> !axis.factor().numeric()))
            .toList();
    FactorAxis across = axes.get(0);
    FactorAxis up = axes.get(1);
    Slice slice = Slice.along(source, across, up);
    List<double[][]> values =
        source.arms().stream().map(arm -> values(source, arm, slice, across, up)).toList();
    Ticks scale = scale(values);
    List<Panel> panels =
        IntStream.range(0, values.size())
            .mapToObj(
                i ->
                    new Panel(
                        source.arms().get(i),
                        across.label(),
                        new HeatMapPanel(values.get(i), across, up, scale)))
            .toList();
    double left = left(up);
    Body grid =
        new PanelGrid(
            panels,
            PanelGrid.columns(panels.size(), 3, width - left, NARROWEST_PANEL),
            new Margins(left, 0, 12, 12),
            wide -> Math.min(TALLEST, 0.8 * wide),
            true,
            up.label());
    Body bar = new ColourBar(scale.lower(), scale.upper(), false, Gauge.ESCALATIONS.title(words));
    return new Page(
            words.say("heat-map.title"),
            Body.stacked(List.of(grid, bar)),
            caption(source, words, slice, values))
        .ofAllPoints(source, words, width);
  }

  private static double left(FactorAxis up) {
    double widest =
        up.levels().stream()
            .mapToDouble(level -> Typeface.width(up.name(level), Typeface.TICK))
            .max()
            .orElse(0);
    return Math.min(widest, 90) + 22;
  }

  private static double[][] values(
      ChartSource source, String arm, Slice slice, FactorAxis across, FactorAxis up) {
    double[][] values = new double[up.levels().size()][across.levels().size()];
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        Optional<Integer> point =
            slice.at(up, up.levels().get(row)).point(across, across.levels().get(column));
        values[row][column] =
            point
                .map(at -> Estimate.of(Gauge.ESCALATIONS.values(source, arm, at)).mean())
                .orElse(Double.NaN);
      }
    }
    return values;
  }

  /** From the least to the greatest of all arms; some arms may not differ at all. */
  private static Ticks scale(List<double[][]> values) {
    double[] all =
        values.stream()
            .flatMap(Arrays::stream)
            .flatMapToDouble(Arrays::stream)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    if (all.length == 0) {
      return new Ticks(0, 1, 0.5);
    }
    Ticks ticks = Ticks.around(all[0], all[all.length - 1], 6);
    return all[0] < all[all.length - 1] ? ticks.within(all[0], all[all.length - 1]) : ticks;
  }

  private static String caption(
      ChartSource source, Words words, Slice slice, List<double[][]> values) {
    Replicates replicates =
        Replicates.of(
            slice.points().stream()
                .map(
                    point ->
                        source.arms().stream()
                            .mapToInt(arm -> Gauge.ESCALATIONS.values(source, arm, point).length)
                            .max()
                            .orElse(0))
                .toList());
    List<String> sentences = new ArrayList<>();
    sentences.add(words.say("heat-map.caption", replicates.phrase(words)));
    if (values.size() > 1) {
      sentences.add(words.say("heat-map.common"));
    }
    if (replicates.least() < replicates.most()) {
      sentences.add(words.say("replicates.unequal"));
    }
    if (!slice.text().isEmpty()) {
      sentences.add(words.say("response.fixed", slice.text()));
    }
    return words.join(sentences);
  }
}
