package org.concordsim.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.concordsim.chart.PanelGrid.Margins;
import org.concordsim.chart.PanelGrid.Panel;

/** Where disputes escalate: the lattice, coloured by escalations per resident, one panel an arm. */
final class EscalationMap implements Chart {
  private static final String MEASURE = "escalations";
  private static final double DAYS_OF_YEAR = 365;
  private static final double SHOWN = 0.99;
  private static final double TALLEST = 230;
  private static final double NARROWEST_PANEL = 110;

  @Override
  public String name() {
    return "map";
  }

  @Override
  public Figure draw(ChartSource source, Words words, double width) {
    CellTable cells = source.cellTable();
    List<double[]> rates = source.arms().stream().map(arm -> rates(source, cells, arm)).toList();
    Scale scale = Scale.of(rates);
    LatticePicture picture = new LatticePicture(cells);
    List<Panel> panels =
        IntStream.range(0, rates.size())
            .mapToObj(i -> panel(source.arms().get(i), rates.get(i), scale.top(), picture, words))
            .toList();
    int columns =
        PanelGrid.columns(panels.size(), panels.size() > 6 ? 4 : 3, width, NARROWEST_PANEL);
    Body grid =
        new PanelGrid(
            panels,
            columns,
            new Margins(0, 0, 0, 10),
            wide -> Math.min(TALLEST, wide * picture.heightToWidth()),
            true,
            "");
    Body bar = new ColourBar(0, scale.top(), scale.clipped(), words.say("axis.map"));
    return new Page(
            words.say("map.title"), Body.stacked(List.of(grid, bar)), caption(source, words, scale))
        .figure(source, words, width);
  }

  private static Panel panel(
      String arm, double[] rates, double top, LatticePicture picture, Words words) {
    boolean empty = Arrays.stream(rates).noneMatch(Double::isFinite);
    return new Panel(
        arm,
        "",
        (g, data, leftmost, lowest) -> {
          picture.draw(g, data, rates, top);
          if (empty) {
            Lettering.centred(
                g,
                words.say("no-data"),
                Typeface.NOTE,
                Palette.INK,
                data.getCenterX(),
                data.getCenterY());
          }
        });
  }

  private static String caption(ChartSource source, Words words, Scale scale) {
    Replicates replicates =
        Replicates.of(
            source.arms().stream()
                .map(arm -> Estimate.of(source.outcome(arm, "escalation-rate")).n())
                .toList());
    String base = words.say("map.caption", replicates.phrase(words));
    return scale.clipped()
        ? words.join(List.of(base, words.say("map.clipped", Numbers.significant(scale.top()))))
        : base;
  }

  /** Escalations per 1,000 residents and measured year; NaN where nobody lives. */
  private static double[] rates(ChartSource source, CellTable cells, String arm) {
    double[] totals = source.cells(arm, MEASURE);
    double years = (source.days() - source.warmUpDays()) / DAYS_OF_YEAR;
    double[] rates = new double[cells.size()];
    for (int i = 0; i < rates.length; i++) {
      boolean known = i < totals.length && cells.residents()[i] > 0 && years > 0;
      rates[i] = known ? 1000 * totals[i] / cells.residents()[i] / years : Double.NaN;
    }
    return rates;
  }

  /**
   * Where the colours end.
   *
   * @param top value of the last colour, above zero
   * @param clipped whether some cells have more
   */
  private record Scale(double top, boolean clipped) {
    /** At the 99th percentile of all cells in all arms, unless that is zero. */
    static Scale of(List<double[]> rates) {
      double[] sorted =
          rates.stream()
              .flatMapToDouble(Arrays::stream)
              .filter(Double::isFinite)
              .sorted()
              .toArray();
      double greatest = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
      if (greatest <= 0) {
        return new Scale(1, false);
      }
      double most = sorted[(int) Math.min(sorted.length - 1L, Math.round(SHOWN * sorted.length))];
      return most > 0 ? new Scale(most, most < greatest) : new Scale(greatest, false);
    }
  }
}
