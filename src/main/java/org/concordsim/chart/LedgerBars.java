package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * For each arm a bar to the left for escalations averted and one to the right for those caused.
 *
 * @param averted one estimate an arm
 * @param caused the same
 * @param names room for names, in points
 */
record LedgerBars(
    Words words, List<String> arms, List<Estimate> averted, List<Estimate> caused, double names) {
  private static final double THICK = 7;
  private static final double GAP = 8;
  private static final double NARROWEST_BARS = 30;
  private static final double TICK = 60;

  static LedgerBars of(ChartSource source, Words words, List<String> arms, double width) {
    double widest =
        arms.stream().mapToDouble(arm -> Typeface.width(arm, Typeface.LABEL)).max().orElse(0);
    return new LedgerBars(
        words,
        arms,
        arms.stream().map(arm -> estimate(source, arm, "averted", "baseline-only")).toList(),
        arms.stream().map(arm -> estimate(source, arm, "caused", "arm-only")).toList(),
        Math.min(widest + 10, width / 4));
  }

  private static Estimate estimate(ChartSource source, String arm, String fate, String alone) {
    double[] both = source.ledger(arm, "escalation", fate);
    double[] one = source.ledger(arm, "escalation", alone);
    int replicates = Math.min(both.length, one.length);
    return Estimate.of(IntStream.range(0, replicates).mapToDouble(i -> both[i] + one[i]).toArray());
  }

  void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    Ticks ticks = range(data.getWidth());
    NumberAxis axis = Plots.axis(ticks);
    axis.setTickUnit(new NumberTickUnit(ticks.step(), Numbers.unsigned(ticks.decimals())));
    XYPlot plot = Plots.plot(axis, Plots.rows(arms.size()));
    plot.setDomainGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    double row = data.getHeight() / Math.max(1, arms.size());
    double zero = axis.valueToJava2D(0, data, RectangleEdge.BOTTOM);
    for (int i = 0; i < arms.size(); i++) {
      double y = data.getY() + (i + 0.5) * row;
      String name = Lettering.shorten(arms.get(i), Typeface.LABEL, names - 8);
      Lettering.right(g, name, Typeface.LABEL, Palette.INK, data.getX() - 6, y + 3);
      double left = bar(g, axis, data, averted.get(i), -1, LedgerFlowPanel.LOWER, y);
      Lettering.right(g, numbers(averted.get(i)), Typeface.NOTE, Palette.INK, left - 4, y + 2.7);
      double right = bar(g, axis, data, caused.get(i), 1, LedgerFlowPanel.HIGHER, y);
      Lettering.left(g, numbers(caused.get(i)), Typeface.NOTE, Palette.INK, right + 4, y + 2.7);
    }
    g.setPaint(Palette.INK);
    g.setStroke(Palette.THIN);
    g.draw(new Line2D.Double(zero, data.getY(), zero, data.getMaxY()));
  }

  /** Gives where the bar and its whisker end. */
  private static double bar(
      Graphics2D g,
      NumberAxis axis,
      Rectangle2D data,
      Estimate at,
      int sign,
      Color colour,
      double y) {
    double zero = axis.valueToJava2D(0, data, RectangleEdge.BOTTOM);
    if (!at.exists()) {
      return zero;
    }
    double end = axis.valueToJava2D(sign * at.mean(), data, RectangleEdge.BOTTOM);
    g.setPaint(colour);
    g.fill(new Rectangle2D.Double(Math.min(zero, end), y - THICK / 2, Math.abs(end - zero), THICK));
    if (!at.hasInterval()) {
      return end;
    }
    double low = axis.valueToJava2D(sign * Math.max(0, at.low()), data, RectangleEdge.BOTTOM);
    double high = axis.valueToJava2D(sign * at.high(), data, RectangleEdge.BOTTOM);
    g.setPaint(Palette.INK);
    g.setStroke(Palette.THIN);
    g.draw(new Line2D.Double(low, y, high, y));
    return high;
  }

  private String numbers(Estimate at) {
    if (!at.exists()) {
      return words.say("no-data");
    }
    return at.hasInterval()
        ? words.say(
            "interval", Numbers.count(at.mean()), Numbers.count(at.low()), Numbers.count(at.high()))
        : Numbers.count(at.mean());
  }

  /** With room for the numbers beyond the longest bars. */
  private Ticks range(double width) {
    double left = most(averted);
    double right = most(caused);
    if (!(left + right > 0)) {
      return new Ticks(-1, 1, 1);
    }
    double before = room(averted);
    double after = room(caused);
    double each = (left + right) / Math.max(NARROWEST_BARS, width - before - after);
    double lower = -left - before * each;
    double upper = right + after * each;
    int ticks = (int) Math.max(1, width / TICK);
    return Ticks.around(lower, upper, ticks).within(lower, upper);
  }

  private double room(List<Estimate> estimates) {
    return GAP
        + estimates.stream()
            .mapToDouble(at -> Typeface.width(numbers(at), Typeface.NOTE))
            .max()
            .orElse(0);
  }

  private static double most(List<Estimate> estimates) {
    return estimates.stream()
        .flatMapToDouble(at -> DoubleStream.of(at.mean(), at.high()))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
