package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.concordsim.chart.Curve.Knot;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Curves of all arms over one factor.
 *
 * @param across the factor
 * @param up range of the outcome
 * @param zero whether a dashed line marks zero
 * @param everyAxis whether each panel has labels at its own vertical axis
 */
record CurvePanel(
    ChartSource source,
    Words words,
    FactorAxis across,
    List<Curve> curves,
    Ticks up,
    boolean zero,
    boolean everyAxis)
    implements PanelGrid.Ink {
  private static final int BAND = 36;
  private static final int CLOUD = 110;
  private static final double DOT = 1.7;
  private static final double SMALL = 0.9;
  private static final double ROOM = 0.03;
  private static final double HEADROOM = 0.06;
  private static final double NARROW = 150;

  /** A range for some curves; from zero if their values come near it. */
  static Ticks range(List<Curve> curves) {
    double[] all = curves.stream().flatMapToDouble(Curve::extent).sorted().toArray();
    if (all.length == 0) {
      return new Ticks(0, 1, 0.5);
    }
    double least = all[0];
    double most = all[all.length - 1];
    boolean positive = curves.stream().flatMapToDouble(Curve::means).allMatch(mean -> mean >= 0);
    boolean nearZero = positive && least < most / 2;
    double room = HEADROOM * (most - (nearZero ? 0 : least));
    Ticks ticks = Ticks.around(nearZero ? 0 : least, most, 4);
    return room > 0 ? ticks.within(nearZero ? 0 : least - room, most + room) : ticks;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    ValueAxis x = horizontal(data.getWidth());
    ValueAxis y = Plots.axis(up);
    XYPlot plot = Plots.plot(x, y);
    plot.setRangeGridlinesVisible(true);
    if (zero) {
      plot.addRangeMarker(new ValueMarker(0, Palette.QUIET, Palette.DASHED), Layer.BACKGROUND);
    }
    Plots.draw(g, plot, data, leftmost || everyAxis, lowest);
    java.awt.Shape clip = g.getClip();
    g.clip(data);
    for (Curve curve : curves) {
      band(g, curve, x, y, data);
    }
    for (Curve curve : curves) {
      dots(g, curve.cloud(), SMALL, Palette.faint(colour(curve), CLOUD), x, y, data);
    }
    for (Curve curve : curves) {
      line(g, curve, x, y, data);
    }
    g.setClip(clip);
    for (Curve curve : curves) {
      if (curve.cloud().isEmpty()) {
        dots(g, curve.knots(), DOT, colour(curve), x, y, data);
      }
    }
    if (curves.stream().allMatch(curve -> curve.extent().findAny().isEmpty())) {
      Lettering.centred(
          g,
          words.say("no-data"),
          Typeface.NOTE,
          Palette.QUIET,
          data.getCenterX(),
          data.getCenterY());
    }
  }

  private ValueAxis horizontal(double width) {
    if (across.logarithmic()) {
      return Plots.powersOfTen(across.least() / 1.1, across.most() * 1.1);
    }
    double room = ROOM * (across.most() - across.least());
    return Plots.axis(
        Ticks.around(across.least(), across.most(), width < NARROW ? 3 : 5)
            .within(across.least() - room, across.most() + room));
  }

  private Color colour(Curve curve) {
    return Palette.of(curve.arm(), source);
  }

  private static Point2D place(
      double across, double up, ValueAxis x, ValueAxis y, Rectangle2D data) {
    return new Point2D.Double(
        x.valueToJava2D(across, data, RectangleEdge.BOTTOM),
        y.valueToJava2D(up, data, RectangleEdge.LEFT));
  }

  private void band(Graphics2D g, Curve curve, ValueAxis x, ValueAxis y, Rectangle2D data) {
    List<Knot> knots = curve.knots().stream().filter(knot -> knot.y().hasInterval()).toList();
    if (knots.size() < 2) {
      return;
    }
    Path2D band = new Path2D.Double();
    for (Knot knot : knots) {
      append(band, place(knot.x(), knot.y().high(), x, y, data));
    }
    for (int i = knots.size() - 1; i >= 0; i--) {
      append(band, place(knots.get(i).x(), knots.get(i).y().low(), x, y, data));
    }
    band.closePath();
    g.setPaint(Palette.faint(colour(curve), BAND));
    g.fill(band);
  }

  private void line(Graphics2D g, Curve curve, ValueAxis x, ValueAxis y, Rectangle2D data) {
    Path2D line = new Path2D.Double();
    for (Knot knot : curve.knots()) {
      if (knot.y().exists()) {
        append(line, place(knot.x(), knot.y().mean(), x, y, data));
      }
    }
    g.setPaint(colour(curve));
    g.setStroke(Palette.LINE);
    g.draw(line);
  }

  private static void append(Path2D path, Point2D point) {
    if (path.getCurrentPoint() == null) {
      path.moveTo(point.getX(), point.getY());
    } else {
      path.lineTo(point.getX(), point.getY());
    }
  }

  private static void dots(
      Graphics2D g,
      List<Knot> knots,
      double radius,
      Color colour,
      ValueAxis x,
      ValueAxis y,
      Rectangle2D data) {
    g.setPaint(colour);
    for (Knot knot : knots) {
      if (knot.y().exists()) {
        Point2D at = place(knot.x(), knot.y().mean(), x, y, data);
        g.fill(
            new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
      }
    }
  }
}
