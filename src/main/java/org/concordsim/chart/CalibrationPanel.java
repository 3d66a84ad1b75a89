package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.concordsim.calibration.Target;
import org.concordsim.calibration.Target.Use;
import org.concordsim.calibration.TargetResult;
import org.concordsim.statistics.Interval;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * A row for each target, on an axis of distances.
 *
 * @param rows what to show, from the top
 * @param names room for the names, in points
 */
record CalibrationPanel(Words words, List<TargetResult> rows, double names)
    implements PanelGrid.Ink {
  /** What lies further away is shown by an arrow at the edge. */
  private static final double FURTHEST = 4;

  private static final double NEAREST = 1.5;
  private static final double BAR = 9;
  private static final double DOT = 2.4;
  private static final double APART = 3.2;
  private static final double CAP = 2;
  private static final Stroke WHISKER = new BasicStroke(0.8f);
  private static final Stroke TARGET = new BasicStroke(1.2f);
  private static final Color START = new Color(0x8A8A8A);
  private static final Color INSIDE = new Color(0x0072B2);
  private static final Color OUTSIDE = new Color(0xD55E00);

  static String name(TargetResult row) {
    return row.target().id() + "  " + row.target().outcome().replace('-', ' ');
  }

  static String below(Words words, TargetResult row) {
    Target target = row.target();
    String key = target.use() == Use.CHECKED ? "calibration.checked" : "calibration.fitted";
    return words.say(key, target.origin().scope(), target.arm());
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    double end = end();
    ValueAxis x = Plots.axis(Ticks.around(-end, end, 6).within(-end, end));
    XYPlot plot = Plots.plot(x, Plots.rows(rows.size()));
    plot.setDomainGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    double tall = data.getHeight() / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      double y = data.getY() + (i + 0.5) * tall;
      TargetResult row = rows.get(i);
      if (i > 0 && row.target().use() != rows.get(i - 1).target().use()) {
        divide(g, data, y - tall / 2);
      }
      label(g, row, data, y);
      range(g, row.target(), x, data, y);
      mark(g, row, row.start(), START, x, data, y - APART, false);
      Color colour = row.isInside() ? INSIDE : OUTSIDE;
      mark(g, row, row.simulated(), colour, x, data, y + APART, true);
      numbers(g, row, data.getMaxX() + 8, y);
    }
  }

  /** As far as anything reaches, but neither too near nor too far. */
  private double end() {
    double furthest = NEAREST;
    for (TargetResult row : rows) {
      Target target = row.target();
      for (double value :
          new double[] {
            target.low(), target.high(), row.start().estimate(), row.simulated().estimate()
          }) {
        double distance = Math.abs(target.distance(value));
        furthest = Double.isNaN(distance) ? furthest : Math.max(furthest, distance + 0.2);
      }
    }
    return Math.min(FURTHEST, furthest);
  }

  private void divide(Graphics2D g, Rectangle2D data, double y) {
    g.setPaint(Palette.RULE);
    g.setStroke(Palette.HAIRLINE);
    g.draw(new Line2D.Double(data.getX() - names, y, data.getMaxX(), y));
  }

  private void label(Graphics2D g, TargetResult row, Rectangle2D data, double y) {
    double left = data.getX() - names;
    double room = names - 8;
    String name = Lettering.shorten(name(row), Typeface.LABEL, room);
    String below = Lettering.shorten(below(words, row), Typeface.NOTE, room);
    Lettering.left(g, name, Typeface.LABEL, Palette.INK, left, y - 1);
    Lettering.left(g, below, Typeface.NOTE, Palette.QUIET, left, y + 8);
  }

  private static void range(Graphics2D g, Target target, ValueAxis x, Rectangle2D data, double y) {
    double low = place(target.distance(target.low()), x, data);
    double high = place(target.distance(target.high()), x, data);
    g.setPaint(new Color(0xDDE6EC));
    g.fill(new Rectangle2D.Double(low, y - BAR, high - low, 2 * BAR));
    g.setPaint(Palette.INK);
    g.setStroke(TARGET);
    double middle = place(0, x, data);
    g.draw(new Line2D.Double(middle, y - BAR, middle, y + BAR));
  }

  private static void mark(
      Graphics2D g,
      TargetResult row,
      Interval at,
      Color colour,
      ValueAxis x,
      Rectangle2D data,
      double y,
      boolean full) {
    double distance = row.target().distance(at.estimate());
    if (!Double.isFinite(distance)) {
      return;
    }
    g.setPaint(colour);
    g.setStroke(WHISKER);
    if (distance < x.getLowerBound() || distance > x.getUpperBound()) {
      arrow(g, distance < 0 ? data.getX() : data.getMaxX(), y, distance < 0 ? 1 : -1, full);
      return;
    }
    if (Double.isFinite(at.low())) {
      double low = place(row.target().distance(at.low()), x, data);
      double high = place(row.target().distance(at.high()), x, data);
      g.draw(new Line2D.Double(low, y, high, y));
      cap(g, low, y, high - low > 2 * DOT && low > data.getX());
      cap(g, high, y, high - low > 2 * DOT && high < data.getMaxX());
    }
    double middle = place(distance, x, data);
    Ellipse2D dot = new Ellipse2D.Double(middle - DOT, y - DOT, 2 * DOT, 2 * DOT);
    g.setPaint(full ? colour : Color.WHITE);
    g.fill(dot);
    g.setPaint(colour);
    g.draw(dot);
  }

  /** Whiskers that the edge cuts have no cap. */
  private static void cap(Graphics2D g, double x, double y, boolean isSeen) {
    if (isSeen) {
      g.draw(new Line2D.Double(x, y - CAP, x, y + CAP));
    }
  }

  /** It points out of the panel from this edge. */
  private static void arrow(Graphics2D g, double edge, double y, int inwards, boolean full) {
    Path2D head = new Path2D.Double();
    head.moveTo(edge + inwards, y);
    head.lineTo(edge + inwards * 6, y - DOT);
    head.lineTo(edge + inwards * 6, y + DOT);
    head.closePath();
    if (full) {
      g.fill(head);
    }
    g.draw(head);
  }

  /** Cut at the edges of the panel. */
  private static double place(double distance, ValueAxis x, Rectangle2D data) {
    double cut = Math.max(x.getLowerBound(), Math.min(x.getUpperBound(), distance));
    return x.valueToJava2D(cut, data, RectangleEdge.BOTTOM);
  }

  private void numbers(Graphics2D g, TargetResult row, double left, double y) {
    Target target = row.target();
    int decimals = target.decimals();
    String simulated = number(row.simulated().estimate(), decimals);
    String start = number(row.start().estimate(), decimals);
    Lettering.left(
        g,
        words.say("calibration.simulated", start, simulated, target.origin().unit()),
        Typeface.NOTE,
        Palette.INK,
        left,
        y - 1.5);
    Lettering.left(
        g,
        words.say(
            "calibration.range",
            number(target.value(), decimals),
            number(target.low(), decimals),
            number(target.high(), decimals)),
        Typeface.NOTE,
        Palette.QUIET,
        left,
        y + 7.5);
  }

  private String number(double value, int decimals) {
    return Double.isFinite(value) ? Numbers.format(decimals).format(value) : words.say("no-data");
  }
}
