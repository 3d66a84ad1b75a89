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
    double top = percentile(rates);
    LatticePicture picture = new LatticePicture(cells);
    List<Panel> panels =
        IntStream.range(0, rates.size())
            .mapToObj(i -> panel(source.arms().get(i), rates.get(i), top, picture, words))
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
    Body bar = new ColourBar(top, words.say("axis.map"));
    return new Page(
            words.say("map.title"), Body.stacked(List.of(grid, bar)), caption(source, words, top))
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

  private static String caption(ChartSource source, Words words, double top) {
    Replicates replicates =
        Replicates.of(
            source.arms().stream()
                .map(arm -> source.outcome(arm, "escalation-rate").length)
                .toList());
    return words.say("map.caption", replicates.phrase(words), Numbers.significant(top));
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

  /** Of all cells in all arms; 1 where that is not above zero. */
  private static double percentile(List<double[]> rates) {
    double[] sorted =
        rates.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return 1;
    }
    double at = sorted[(int) Math.min(sorted.length - 1L, Math.round(SHOWN * sorted.length))];
    double greatest = sorted[sorted.length - 1];
    return at > 0 ? at : greatest > 0 ? greatest : 1;
  }
}
