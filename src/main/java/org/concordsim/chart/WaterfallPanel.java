package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.concordsim.chart.Waterfall.Step;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A row for each step: a bar from where it starts to where it ends, with its interval there. The
 * axis need not begin at zero, so the ends of the way are dots and no bars.
 *
 * @param across range of all panels
 * @param names room for the names, in points
 */
record WaterfallPanel(Waterfall way, Ticks across, double names) implements PanelGrid.Ink {
  private static final double THICK = 0.5;
  private static final double CAP = 2.5;
  private static final double DOT = 5;

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    ValueAxis x = Plots.axis(across);
    XYPlot plot = Plots.plot(x, Plots.rows(way.steps().size()));
    plot.setDomainGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    double height = data.getHeight() / way.steps().size();
    for (int i = 0; i < way.steps().size(); i++) {
      Step step = way.steps().get(i);
      double y = data.getY() + (i + 0.5) * height;
      if (leftmost) {
        String name = Lettering.shorten(step.name(), Typeface.LABEL, names - 8);
        Lettering.left(g, name, Typeface.LABEL, Palette.INK, data.getX() - names, y + 3);
      }
      Lettering.left(g, step.numbers(), Typeface.NOTE, Palette.INK, data.getMaxX() + 5, y + 3);
      if (Double.isFinite(step.to())) {
        double to = x.valueToJava2D(step.to(), data, RectangleEdge.BOTTOM);
        boolean last = i == way.steps().size() - 1;
        mark(g, step, x, data, to, y, THICK * height);
        if (!last) {
          g.setPaint(Palette.QUIET);
          g.setStroke(Palette.HAIRLINE);
          g.draw(new Line2D.Double(to, y, to, y + height));
        }
      }
    }
  }

  private static void mark(
      Graphics2D g, Step step, ValueAxis x, Rectangle2D data, double to, double y, double thick) {
    if (step.isEnd()) {
      g.setPaint(Palette.INK);
      g.fill(new Ellipse2D.Double(to - DOT / 2, y - DOT / 2, DOT, DOT));
      return;
    }
    double from = x.valueToJava2D(step.from(), data, RectangleEdge.BOTTOM);
    g.setPaint(step.to() < step.from() ? TornadoPanel.LOW : TornadoPanel.HIGH);
    g.fill(new Rectangle2D.Double(Math.min(from, to), y - thick / 2, Math.abs(to - from), thick));
    if (Double.isFinite(step.low())) {
      double low = x.valueToJava2D(step.low(), data, RectangleEdge.BOTTOM);
      double high = x.valueToJava2D(step.high(), data, RectangleEdge.BOTTOM);
      g.setPaint(Palette.INK);
      g.setStroke(Palette.THIN);
      g.draw(new Line2D.Double(low, y, high, y));
      g.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
      g.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
    }
  }
}
