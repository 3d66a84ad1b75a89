package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.concordsim.dispute.Stage;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * One arm's pyramid: a row for each stage, the crisis at the top.
 *
 * @param counts mean number of disputes that reached each stage
 * @param reference the same for the baseline; empty where it is not to be shown
 * @param least smallest share in any panel
 */
record PyramidPanel(
    Words words, Map<Stage, Double> counts, Map<Stage, Double> reference, double least) {
  /** Room for the names of the stages, in points. */
  static final double NAMES = 58;

  private static final double RADIUS = 2.7;

  void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    // Below the smallest share, so that no dot sits on the edge; above 100, so that none is cut.
    double lower = Math.pow(10, Math.floor(Math.log10(100 * least) - 0.1));
    LogAxis axis = Plots.powersOfTen(lower, 140);
    XYPlot plot = Plots.plot(axis, Plots.rows(Stage.values().length));
    plot.setDomainGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    double row = data.getHeight() / Stage.values().length;
    for (Stage stage : Stage.values()) {
      double y = data.getMaxY() - (stage.ordinal() + 0.5) * row;
      if (leftmost) {
        String name =
            Lettering.shorten(words.say("stage." + stage.name()), Typeface.LABEL, NAMES - 6);
        Lettering.right(g, name, Typeface.LABEL, Palette.INK, data.getX() - 6, y + 3);
      }
      drawShare(g, axis, stage, data, y);
      Lettering.left(g, numbers(stage), Typeface.NOTE, Palette.INK, data.getMaxX() + 4, y + 2.7);
    }
  }

  private void drawShare(Graphics2D g, LogAxis axis, Stage stage, Rectangle2D data, double y) {
    double share = share(counts, stage);
    if (share > 0) {
      double x = axis.valueToJava2D(100 * share, data, RectangleEdge.BOTTOM);
      g.setPaint(Palette.of(stage));
      g.setStroke(Palette.LINE);
      g.draw(new Line2D.Double(data.getX(), y, x, y));
      g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    }
    double other = share(reference, stage);
    if (other > 0 && stage != Stage.GRIEVANCE) {
      double x = axis.valueToJava2D(100 * other, data, RectangleEdge.BOTTOM);
      g.setPaint(Palette.INK);
      g.setStroke(Palette.THIN);
      g.draw(new Line2D.Double(x, y - 5, x, y + 5));
    }
  }

  private String numbers(Stage stage) {
    double count = counts.getOrDefault(stage, Double.NaN);
    double share = share(counts, stage);
    if (!Double.isFinite(count)) {
      return words.say("no-data");
    }
    String number = Numbers.format(Numbers.decimalsFor(count, 2)).format(count);
    return Double.isFinite(share)
        ? words.say("pyramid.numbers", Numbers.percent(share), number)
        : number;
  }

  private static double share(Map<Stage, Double> counts, Stage stage) {
    return counts.getOrDefault(stage, Double.NaN)
        / counts.getOrDefault(Stage.GRIEVANCE, Double.NaN);
  }
}
