package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordsim.chart.OpenDisputesChart.DailyStages;
import org.concordsim.dispute.Stage;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * What the panels of {@link OpenDisputesChart} have in common: their axes.
 *
 * @param days days simulated
 * @param warmUp days not measured
 * @param least lower end of the vertical axis
 * @param most upper end of the vertical axis
 * @param logarithmic whether stages differ so much that a linear axis would hide the rarest
 */
record OpenDisputesPanel(
    int days, int warmUp, double least, double most, boolean logarithmic, Words words) {
  /** A linear axis shows a line at less than this share of the highest one as flat. */
  private static final double FLAT = 1 / 15.0;

  private static final float BAND = 0.22f;

  /** Where a logarithmic axis has no place for a value, its line leaves the panel downwards. */
  private static final double BELOW = 0.5;

  private static final int BASELINE_ALPHA = 200;

  static OpenDisputesPanel common(ChartSource source, Words words, List<DailyStages> arms) {
    int days =
        arms.stream()
            .flatMap(OpenDisputesPanel::lines)
            .mapToInt(line -> line.length)
            .max()
            .orElse(0);
    int span = Math.max(2, Math.max(days, source.days()));
    double most =
        arms.stream()
            .flatMap(OpenDisputesPanel::lines)
            .mapToDouble(OpenDisputesPanel::top)
            .max()
            .orElse(0);
    double[] typical =
        arms.stream()
            .flatMap(OpenDisputesPanel::lines)
            .mapToDouble(OpenDisputesPanel::typical)
            .filter(value -> value > 0)
            .toArray();
    double rarest = Arrays.stream(typical).min().orElse(0);
    double commonest = Arrays.stream(typical).max().orElse(0);
    if (rarest > 0 && rarest < FLAT * commonest) {
      double lower = Math.pow(10, Math.floor(Math.log10(rarest) - 0.3));
      double upper = Math.pow(10, Math.log10(most) + 0.25);
      return new OpenDisputesPanel(span, source.warmUpDays(), lower, upper, true, words);
    }
    return new OpenDisputesPanel(span, source.warmUpDays(), 0, most, false, words);
  }

  /**
   * Draws a panel.
   *
   * @param baseline what to compare with; empty in the panel of the baseline itself
   */
  void draw(
      Graphics2D g,
      DailyStages stages,
      Optional<DailyStages> baseline,
      Rectangle2D data,
      boolean leftmost,
      boolean lowest) {
    Ticks across = Ticks.fromZero(days, data.getWidth() < 150 ? 3 : 5).endingAt(days);
    ValueAxis y =
        logarithmic ? Plots.powersOfTen(least, most) : Plots.axis(Ticks.fromZero(most, 4));
    XYPlot plot = Plots.plot(Plots.axis(across), y);
    plot.setRangeGridlinesVisible(true);
    if (warmUp > 0) {
      IntervalMarker marker = new IntervalMarker(0, warmUp, Palette.SHADE);
      marker.setAlpha(1);
      plot.addDomainMarker(marker, Layer.BACKGROUND);
    }
    boolean empty = lines(stages).allMatch(line -> Arrays.stream(line).noneMatch(Estimate::exists));
    double floor = logarithmic ? BELOW * least : Double.NEGATIVE_INFINITY;
    plot.setDataset(dataset(stages, floor));
    plot.setRenderer(renderer());
    baseline.ifPresent(
        compared -> {
          plot.setDataset(1, dataset(compared, floor));
          plot.setRenderer(1, dashes());
        });
    Plots.draw(g, plot, data, leftmost, lowest);
    if (empty) {
      Lettering.centred(
          g,
          words.say("no-data"),
          Typeface.NOTE,
          Palette.QUIET,
          data.getCenterX(),
          data.getCenterY());
    }
  }

  private static YIntervalSeriesCollection dataset(DailyStages stages, double floor) {
    YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    for (Stage stage : OpenDisputesChart.MEASURES.keySet()) {
      YIntervalSeries series = new YIntervalSeries(stage.name());
      Estimate[] line = stages.byStage().get(stage);
      for (int day = 0; day < line.length; day++) {
        Estimate at = line[day];
        double mean = Math.max(floor, at.mean());
        if (at.exists()) {
          // The values are those at the day's end.
          series.add(
              day + 1,
              mean,
              at.hasInterval() ? Math.max(floor, at.low()) : mean,
              at.hasInterval() ? Math.max(floor, at.high()) : mean);
        }
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private static XYLineAndShapeRenderer dashes() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    int series = 0;
    for (Stage stage : OpenDisputesChart.MEASURES.keySet()) {
      renderer.setSeriesPaint(series, Palette.faint(Palette.of(stage), BASELINE_ALPHA));
      renderer.setSeriesStroke(series, Palette.DASHED);
      series++;
    }
    return renderer;
  }

  private static DeviationRenderer renderer() {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setAlpha(BAND);
    renderer.setDrawSeriesLineAsPath(true);
    int series = 0;
    for (Stage stage : OpenDisputesChart.MEASURES.keySet()) {
      renderer.setSeriesPaint(series, Palette.of(stage));
      renderer.setSeriesFillPaint(series, Palette.of(stage));
      renderer.setSeriesStroke(series, Palette.LINE);
      series++;
    }
    return renderer;
  }

  private static Stream<Estimate[]> lines(DailyStages stages) {
    return stages.byStage().values().stream();
  }

  private static double top(Estimate[] line) {
    return Arrays.stream(line)
        .mapToDouble(at -> at.hasInterval() ? at.high() : at.mean())
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /** The mean over all days. */
  private static double typical(Estimate[] line) {
    return Arrays.stream(line)
        .filter(Estimate::exists)
        .mapToDouble(Estimate::mean)
        .average()
        .orElse(0);
  }
}
