package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * One rate, or its difference to the baseline: a row for each arm with its replicates, its mean,
 * the interval, and the numbers.
 *
 * @param names room for the names of the arms, in points
 * @param difference whether values are differences to the baseline in the same replicate
 */
record RatesPanel(
    ChartSource source,
    Words words,
    List<double[]> values,
    List<Estimate> estimates,
    double names,
    boolean difference) {
  private static final Ellipse2D DOT = new Ellipse2D.Double(-1.9, -1.9, 3.8, 3.8);
  private static final Ellipse2D SMALL = new Ellipse2D.Double(-0.8, -0.8, 1.6, 1.6);
  private static final double REPLICATES_BELOW = 0.33;
  private static final double NEAR_ZERO = 0.6;
  private static final int MOST_DECIMALS = 4;

  static RatesPanel of(ChartSource source, Words words, String measure, double names) {
    List<double[]> values =
        source.arms().stream().map(arm -> source.outcome(arm, measure)).toList();
    return of(source, words, values, names, false);
  }

  /** The same measure less the baseline's, replicate by replicate; the baseline has none. */
  static RatesPanel ofDifferences(
      ChartSource source, Words words, String measure, double names, String baseline) {
    double[] reference = source.outcome(baseline, measure);
    List<double[]> values =
        source.arms().stream()
            .map(
                arm ->
                    arm.equals(baseline)
                        ? new double[0]
                        : Estimate.differences(source.outcome(arm, measure), reference))
            .toList();
    return of(source, words, values, names, true);
  }

  private static RatesPanel of(
      ChartSource source, Words words, List<double[]> values, double names, boolean difference) {
    List<Estimate> estimates = values.stream().map(Estimate::of).toList();
    return new RatesPanel(source, words, values, estimates, names, difference);
  }

  void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    XYPlot plot = Plots.plot(Plots.axis(range()), Plots.rows(source.arms().size()));
    plot.setDomainGridlinesVisible(true);
    markBaseline(plot);
    plot.setDataset(0, replicates());
    plot.setRenderer(0, dots(SMALL, 110));
    plot.setDataset(1, means(false));
    plot.setRenderer(1, dots(DOT, 255));
    plot.setDataset(2, means(true));
    plot.setRenderer(2, dotsWithWhiskers());
    Plots.draw(g, plot, data, leftmost, lowest);
    double row = data.getHeight() / Math.max(1, source.arms().size());
    for (int i = 0; i < source.arms().size(); i++) {
      double y = data.getY() + (i + 0.5) * row + 3;
      if (leftmost) {
        String name = Lettering.shorten(source.arms().get(i), Typeface.LABEL, names - 8);
        Lettering.right(g, name, Typeface.LABEL, Palette.INK, data.getX() - 6, y);
      }
      Lettering.left(g, numbers(i), Typeface.NOTE, Palette.INK, data.getMaxX() + 6, y);
    }
  }

  /** From zero only if the values come near it: dots, unlike bars, need no zero. */
  private Ticks range() {
    double[] shown =
        estimates.stream()
            .flatMapToDouble(at -> DoubleStream.of(at.mean(), at.low(), at.high()))
            .filter(Double::isFinite)
            .toArray();
    double[] all =
        DoubleStream.concat(Arrays.stream(shown), values.stream().flatMapToDouble(Arrays::stream))
            .filter(Double::isFinite)
            .toArray();
    double[] ends =
        difference ? DoubleStream.concat(Arrays.stream(all), DoubleStream.of(0)).toArray() : all;
    double least = Arrays.stream(ends).min().orElse(Double.NaN);
    double most = Arrays.stream(ends).max().orElse(Double.NaN);
    if (difference && least == most) {
      return new Ticks(-1, 1, 1); // Nothing but zeros, which belong in the middle.
    }
    boolean nearZero = least >= 0 && least < NEAR_ZERO * most && !difference;
    double room = 0.06 * (most - (nearZero ? 0 : least));
    Ticks ticks = Ticks.around(nearZero ? 0 : least, most, 4);
    return room > 0 ? ticks.within(nearZero ? 0 : least - room, most + room) : ticks;
  }

  private void markBaseline(XYPlot plot) {
    if (difference) {
      plot.addDomainMarker(new ValueMarker(0, Palette.QUIET, Palette.DASHED), Layer.BACKGROUND);
      return;
    }
    source
        .baseline()
        .map(name -> source.arms().indexOf(name))
        .filter(index -> index >= 0 && estimates.get(index).exists())
        .ifPresent(
            index ->
                plot.addDomainMarker(
                    new ValueMarker(estimates.get(index).mean(), Palette.QUIET, Palette.DASHED),
                    Layer.BACKGROUND));
  }

  private XYSeriesCollection replicates() {
    XYSeriesCollection dataset = new XYSeriesCollection();
    for (int i = 0; i < values.size(); i++) {
      XYSeries series = new XYSeries(i, false, true);
      if (estimates.get(i).n() > 1) {
        for (double value : values.get(i)) {
          if (Double.isFinite(value)) {
            series.add(value, i + REPLICATES_BELOW);
          }
        }
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private XYIntervalSeriesCollection means(boolean withInterval) {
    XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
    for (int i = 0; i < estimates.size(); i++) {
      Estimate at = estimates.get(i);
      XYIntervalSeries series = new XYIntervalSeries(i);
      if (at.exists() && at.hasInterval() == withInterval) {
        series.add(at.mean(), at.low(), at.high(), i, i, i);
      }
      dataset.addSeries(series);
    }
    return dataset;
  }

  private XYLineAndShapeRenderer dots(Ellipse2D shape, int alpha) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (int i = 0; i < estimates.size(); i++) {
      renderer.setSeriesPaint(i, Palette.faint(colour(i), alpha));
      renderer.setSeriesShape(i, shape);
    }
    return renderer;
  }

  private XYErrorRenderer dotsWithWhiskers() {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setCapLength(6);
    renderer.setErrorStroke(new BasicStroke(0.8f));
    for (int i = 0; i < estimates.size(); i++) {
      renderer.setSeriesPaint(i, colour(i));
      renderer.setSeriesShape(i, DOT);
    }
    return renderer;
  }

  private Color colour(int arm) {
    return Palette.of(source.arms().get(arm), source);
  }

  private String numbers(int arm) {
    Estimate at = estimates.get(arm);
    if (!at.exists()) {
      boolean baseline = source.baseline().filter(source.arms().get(arm)::equals).isPresent();
      return words.say(difference && baseline ? "rates.is-baseline" : "no-data");
    }
    int decimals = decimals();
    String mean = Numbers.format(decimals).format(at.mean());
    if (!at.hasInterval()) {
      return mean;
    }
    return words.say(
        "interval",
        mean,
        Numbers.format(decimals).format(at.low()),
        Numbers.format(decimals).format(at.high()));
  }

  /**
   * The same for all arms: three digits of the greatest mean, at least one of the smallest and one
   * of the narrowest interval, so that its ends differ.
   */
  private int decimals() {
    double[] sizes =
        estimates.stream()
            .mapToDouble(at -> Math.abs(at.mean()))
            .filter(size -> size > 0 && Double.isFinite(size))
            .toArray();
    double greatest = Arrays.stream(sizes).max().orElse(0);
    double smallest = Arrays.stream(sizes).min().orElse(0);
    int most = greatest >= 100 ? 1 : Numbers.decimalsFor(greatest, 3);
    double narrowest =
        estimates.stream()
            .mapToDouble(at -> at.high() - at.mean())
            .filter(half -> half > 0 && Double.isFinite(half))
            .min()
            .orElse(0);
    int least = Math.max(Numbers.decimalsFor(smallest, 1), Numbers.decimalsFor(narrowest, 1));
    return Math.min(MOST_DECIMALS, Math.max(most, least));
  }
}
