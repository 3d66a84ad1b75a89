package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * What the panels of {@link LeadTimeChart} have in common.
 *
 * @param across the horizontal axis, in days
 * @param bin days in a step
 * @param most the highest step of all arms, in per cent a day
 * @param all every arm, to stand behind each as a pale outline
 */
record LeadTimePanel(Words words, Ticks across, int bin, double most, List<LeadTimes> all) {
  /** The words stand above the highest step. */
  private static final double HEADROOM = 1.35;

  private static final double WORDS = 20;

  void draw(
      Graphics2D g,
      LeadTimes times,
      Color colour,
      Rectangle2D data,
      boolean leftmost,
      boolean lowest) {
    NumberAxis x = Plots.axis(across);
    NumberAxis y = Plots.axis(Ticks.fromZero(most, 3).endingAt(HEADROOM * (most > 0 ? most : 1)));
    XYPlot plot = Plots.plot(x, y);
    plot.setRangeGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    if (times.total() == 0) {
      Lettering.centred(
          g,
          Lettering.shorten(words.say("lead-time.none"), Typeface.NOTE, data.getWidth()),
          Typeface.NOTE,
          Palette.QUIET,
          data.getCenterX(),
          data.getCenterY());
      return;
    }
    for (LeadTimes other : all) {
      if (other != times && other.total() > 0) {
        stroke(g, steps(other, x, y, data), Palette.RULE, Palette.HAIRLINE);
      }
    }
    Path2D steps = steps(times, x, y, data);
    Path2D filled = new Path2D.Double(steps);
    filled.closePath();
    g.setPaint(Palette.faint(colour, 70));
    g.fill(filled);
    stroke(g, steps, colour, Palette.LINE);
    markMedian(g, times, x, data);
  }

  /** The highest step, in per cent of the disputes a day. */
  static double highest(LeadTimes times, int bin, double end) {
    double highest = 0;
    for (int day = 0; day < end; day += bin) {
      highest = Math.max(highest, height(times, day, bin));
    }
    return highest;
  }

  private static double height(LeadTimes times, int day, int bin) {
    return 100 * times.share(day, day + bin) / bin;
  }

  /** From the axis up, along the steps, and down to the axis again. */
  private Path2D steps(LeadTimes times, NumberAxis x, NumberAxis y, Rectangle2D data) {
    Path2D path = new Path2D.Double();
    path.moveTo(data.getX(), data.getMaxY());
    for (int day = 0; day < across.upper(); day += bin) {
      double at = y.valueToJava2D(height(times, day, bin), data, RectangleEdge.LEFT);
      double end = Math.min(day + bin, across.upper());
      path.lineTo(x.valueToJava2D(day, data, RectangleEdge.BOTTOM), at);
      path.lineTo(x.valueToJava2D(end, data, RectangleEdge.BOTTOM), at);
    }
    path.lineTo(data.getMaxX(), data.getMaxY());
    return path;
  }

  private void markMedian(Graphics2D g, LeadTimes times, NumberAxis x, Rectangle2D data) {
    double median = times.median();
    if (median <= across.upper()) {
      double at = x.valueToJava2D(median, data, RectangleEdge.BOTTOM);
      stroke(
          g,
          new Line2D.Double(at, data.getY() + WORDS, at, data.getMaxY()),
          Palette.INK,
          Palette.DASHED);
    }
    String text = words.say("lead-time.median", Numbers.format(1).format(median));
    String count = words.say("lead-time.count", Numbers.whole(times.total()));
    double y = data.getY() + 8;
    Lettering.right(g, text, Typeface.NOTE, Palette.INK, data.getMaxX(), y);
    Lettering.right(g, count, Typeface.NOTE, Palette.QUIET, data.getMaxX(), y + 9.5);
  }

  private static void stroke(Graphics2D g, Shape shape, Color colour, Stroke stroke) {
    g.setPaint(colour);
    g.setStroke(stroke);
    g.draw(shape);
  }
}
