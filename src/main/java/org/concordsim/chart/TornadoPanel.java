package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Bars that leave a middle line, a row for each factor.
 *
 * @param rows from the top
 * @param middle where the bars start; NaN if there is nothing
 * @param across range of all panels
 * @param names room for the names of the factors, in points
 */
record TornadoPanel(Words words, List<Row> rows, double middle, Ticks across, double names)
    implements PanelGrid.Ink {
  static final Color LOW = new Color(0x56B4E9);
  static final Color HIGH = new Color(0xD55E00);

  private static final Stroke WHISKER = new BasicStroke(0.8f);
  private static final double THICK = 0.5;
  private static final double CAP = 2.5;
  private static final double ROOM = 0.14;

  /**
   * A bar.
   *
   * @param end where it ends
   * @param low lower end of its interval; NaN for none
   * @param high upper end of its interval; NaN for none
   * @param text stands at its end
   */
  record Bar(double end, double low, double high, Color colour, String text) {
    DoubleStream extent() {
      return DoubleStream.of(end, low, high).filter(Double::isFinite);
    }
  }

  /** A factor with its bars, and what is told of it in figures. */
  record Row(String name, List<Bar> bars, String numbers) {}

  /** A range for several panels, with room for the words at the bars' ends. */
  static Ticks range(List<List<Row>> panels, double[] middles) {
    double[] all =
        DoubleStream.concat(
                panels.stream()
                    .flatMap(List::stream)
                    .flatMap(row -> row.bars().stream())
                    .flatMapToDouble(Bar::extent),
                Arrays.stream(middles).filter(Double::isFinite))
            .sorted()
            .toArray();
    if (all.length == 0 || all[0] == all[all.length - 1]) {
      return Ticks.around(all.length == 0 ? 0 : all[0], all.length == 0 ? 0 : all[0], 3);
    }
    double room = ROOM * (all[all.length - 1] - all[0]);
    return Ticks.around(all[0], all[all.length - 1], 3)
        .within(all[0] - room, all[all.length - 1] + room);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    ValueAxis x = Plots.axis(across);
    XYPlot plot = Plots.plot(x, Plots.rows(rows.size()));
    plot.setDomainGridlinesVisible(true);
    Plots.draw(g, plot, data, leftmost, lowest);
    double height = data.getHeight() / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      double y = data.getY() + (i + 0.5) * height;
      Row row = rows.get(i);
      if (leftmost) {
        String name = Lettering.shorten(row.name(), Typeface.LABEL, names - 8);
        Lettering.right(g, name, Typeface.LABEL, Palette.INK, data.getX() - 6, y + 3);
      }
      bars(g, row, x, y, THICK * height, data);
      Lettering.left(g, row.numbers(), Typeface.NOTE, Palette.INK, data.getMaxX() + 5, y + 3);
    }
    if (Double.isFinite(middle)) {
      double at = x.valueToJava2D(middle, data, RectangleEdge.BOTTOM);
      g.setPaint(Palette.INK);
      g.setStroke(Palette.THIN);
      g.draw(new Line2D.Double(at, data.getY(), at, data.getMaxY()));
    }
  }

  /** Bars to the same side share the height of the row, so that none hides the other. */
  private void bars(Graphics2D g, Row row, ValueAxis x, double y, double thick, Rectangle2D data) {
    boolean sameSide =
        row.bars().size() == 2
            && (row.bars().get(0).end() > middle) == (row.bars().get(1).end() > middle);
    for (int i = 0; i < row.bars().size(); i++) {
      Bar bar = row.bars().get(i);
      if (!Double.isFinite(bar.end()) || !Double.isFinite(middle)) {
        continue;
      }
      double from = x.valueToJava2D(middle, data, RectangleEdge.BOTTOM);
      double to = x.valueToJava2D(bar.end(), data, RectangleEdge.BOTTOM);
      double tall = sameSide ? thick / 2 : thick;
      double top = y - thick / 2 + (sameSide ? i * tall : 0);
      g.setPaint(bar.colour());
      g.fill(new Rectangle2D.Double(Math.min(from, to), top, Math.abs(to - from), tall));
      double beyond = whisker(g, bar, x, y, to, data);
      double baseline = top + tall / 2 + 2.6;
      if (bar.end() < middle) {
        Lettering.right(g, bar.text(), Typeface.NOTE, Palette.QUIET, beyond - 3, baseline);
      } else {
        Lettering.left(g, bar.text(), Typeface.NOTE, Palette.QUIET, beyond + 3, baseline);
      }
    }
  }

  /** Gives where the bar with its whisker ends. */
  private static double whisker(
      Graphics2D g, Bar bar, ValueAxis x, double y, double end, Rectangle2D data) {
    if (!Double.isFinite(bar.low())) {
      return end;
    }
    double low = x.valueToJava2D(bar.low(), data, RectangleEdge.BOTTOM);
    double high = x.valueToJava2D(bar.high(), data, RectangleEdge.BOTTOM);
    g.setPaint(Palette.INK);
    g.setStroke(WHISKER);
    g.draw(new Line2D.Double(low, y, high, y));
    g.draw(new Line2D.Double(low, y - CAP, low, y + CAP));
    g.draw(new Line2D.Double(high, y - CAP, high, y + CAP));
    return end;
  }
}
