package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** JFreeChart's plots and axes in the style of these figures. */
final class Plots {
  private static final double AXIS_ROOM = 60;

  private Plots() {}

  static NumberAxis axis(Ticks ticks) {
    NumberAxis axis = new NumberAxis();
    axis.setAutoRange(false);
    axis.setRange(ticks.lower(), ticks.upper());
    axis.setTickUnit(new NumberTickUnit(ticks.step(), Numbers.format(ticks.decimals())));
    style(axis);
    return axis;
  }

  /** A logarithmic axis. */
  static LogAxis powersOfTen(double lower, double upper) {
    LogAxis axis = new DecadeAxis(lower, upper);
    style(axis);
    return axis;
  }

  /** An axis that only gives positions to rows: the first row is at the top. */
  static NumberAxis rows(int count) {
    NumberAxis axis = axis(new Ticks(-0.5, count - 0.5, 1));
    axis.setInverted(true);
    axis.setVisible(false);
    return axis;
  }

  static XYPlot plot(ValueAxis x, ValueAxis y) {
    // Without a renderer JFreeChart would draw neither grid lines nor markers.
    XYPlot plot = new XYPlot(null, x, y, new XYLineAndShapeRenderer());
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(Palette.HAIRLINE);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(Palette.HAIRLINE);
    return plot;
  }

  /** Draws a plot so that its data fill the given rectangle, to the point. */
  static void draw(
      Graphics2D graphics, XYPlot plot, Rectangle2D data, boolean leftmost, boolean lowest) {
    plot.getRangeAxis().setTickLabelsVisible(leftmost);
    plot.getDomainAxis().setTickLabelsVisible(lowest);
    AxisSpace space = new AxisSpace();
    space.setLeft(AXIS_ROOM);
    space.setBottom(AXIS_ROOM);
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(space);
    Rectangle2D area =
        new Rectangle2D.Double(
            data.getX() - AXIS_ROOM,
            data.getY(),
            data.getWidth() + AXIS_ROOM,
            data.getHeight() + AXIS_ROOM);
    plot.draw(graphics, area, null, null, null);
    // Shades and grid lines at the ends have been drawn over the axes.
    graphics.setPaint(Palette.INK);
    graphics.setStroke(Palette.THIN);
    graphics.draw(new Line2D.Double(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY()));
    if (plot.getRangeAxis().isVisible()) {
      graphics.draw(new Line2D.Double(data.getX(), data.getY(), data.getX(), data.getMaxY()));
    }
  }

  private static void style(ValueAxis axis) {
    axis.setTickLabelFont(Typeface.TICK);
    axis.setTickLabelPaint(Palette.INK);
    axis.setLabelFont(Typeface.LABEL);
    axis.setAxisLinePaint(Palette.INK);
    axis.setAxisLineStroke(Palette.THIN);
    axis.setTickMarkPaint(Palette.INK);
    axis.setTickMarkStroke(Palette.THIN);
    axis.setTickMarkOutsideLength(2.5f);
    axis.setTickMarkInsideLength(0);
    axis.setTickLabelInsets(new RectangleInsets(2, 3, 2, 3));
    axis.setUpperMargin(0);
    axis.setLowerMargin(0);
  }
}
