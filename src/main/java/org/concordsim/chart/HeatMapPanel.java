package org.concordsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.concordsim.chart.Contours.Segment;

/**
 * One tile for each pair of levels, coloured by the outcome, with contour lines between the middles
 * of the tiles.
 *
 * @param values by row from the bottom, then by column; NaN for nothing
 * @param across factor of the columns
 * @param up factor of the rows
 * @param scale range of the colours, and the values that have a contour line
 */
record HeatMapPanel(double[][] values, FactorAxis across, FactorAxis up, Ticks scale)
    implements PanelGrid.Ink {
  private static final Color UNKNOWN = new Color(0xD9D9D9);
  private static final Color LABEL = new Color(255, 255, 255, 225);
  private static final Color HALO = new Color(255, 255, 255, 170);
  private static final Stroke HALO_LINE = new BasicStroke(2.2f);
  private static final double DARK = 0.5;
  private static final double LEAST_TILE = 26;
  private static final double UNDER = 0.5;

  /** Of a shorter line, its label would hide all. */
  private static final double SHORTEST = 36;

  @Override
  public void draw(Graphics2D g, Rectangle2D data, boolean leftmost, boolean lowest) {
    double wide = data.getWidth() / across.levels().size();
    double tall = data.getHeight() / up.levels().size();
    tiles(g, data, wide, tall);
    lines(g, data, wide, tall);
    numbers(g, data, wide, tall);
    if (lowest) {
      for (int i = 0; i < across.levels().size(); i++) {
        String name = across.name(across.levels().get(i));
        Lettering.centred(
            g,
            Lettering.shorten(name, Typeface.TICK, wide),
            Typeface.TICK,
            Palette.INK,
            data.getX() + (i + 0.5) * wide,
            data.getMaxY() + 10);
      }
    }
    for (int i = 0; leftmost && i < up.levels().size(); i++) {
      String name = up.name(up.levels().get(i));
      Lettering.right(
          g, name, Typeface.TICK, Palette.INK, data.getX() - 4, middle(data, tall, i) + 3);
    }
  }

  private static double middle(Rectangle2D data, double tall, double row) {
    return data.getMaxY() - (row + 0.5) * tall;
  }

  private double share(double value) {
    return (value - scale.lower()) / (scale.upper() - scale.lower());
  }

  private void tiles(Graphics2D g, Rectangle2D data, double wide, double tall) {
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        double value = values[row][column];
        g.setPaint(Double.isFinite(value) ? ColourScale.at(share(value)) : UNKNOWN);
        // Each tile reaches under the next ones: a renderer would leave pale seams between them.
        double right = column < values[row].length - 1 ? UNDER : 0;
        double above = row < values.length - 1 ? UNDER : 0;
        double top = data.getMaxY() - (row + 1) * tall - above;
        g.fill(
            new Rectangle2D.Double(data.getX() + column * wide, top, wide + right, tall + above));
      }
    }
  }

  /** Values in the tiles where they have room; lines stop before them. */
  private void numbers(Graphics2D g, Rectangle2D data, double wide, double tall) {
    if (wide < LEAST_TILE || tall < LEAST_TILE) {
      return;
    }
    int decimals =
        Numbers.decimalsFor(Math.max(Math.abs(scale.lower()), Math.abs(scale.upper())), 3);
    for (int row = 0; row < values.length; row++) {
      for (int column = 0; column < values[row].length; column++) {
        double value = values[row][column];
        if (Double.isFinite(value)) {
          Color ink = share(value) > DARK ? Color.WHITE : Palette.INK;
          String text = Numbers.format(decimals).format(value);
          double x = data.getX() + (column + 0.5) * wide;
          plate(g, text, x, middle(data, tall, row), ColourScale.at(share(value)));
          Lettering.centred(g, text, Typeface.NOTE, ink, x, middle(data, tall, row) + 2.7);
        }
      }
    }
  }

  private void lines(Graphics2D g, Rectangle2D data, double wide, double tall) {
    double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray();
    double least = Arrays.stream(all).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(all).filter(Double::isFinite).max().orElse(0);
    long first = (long) Math.ceil(least / scale.step());
    for (long i = first; i * scale.step() < most; i++) {
      List<Segment> segments = Contours.of(values, i * scale.step());
      double length =
          segments.stream()
              .mapToDouble(s -> Math.hypot((s.x2() - s.x1()) * wide, (s.y2() - s.y1()) * tall))
              .sum();
      if (length < SHORTEST) {
        continue;
      }
      Path2D line = new Path2D.Double();
      for (Segment segment : segments) {
        line.moveTo(data.getX() + (segment.x1() + 0.5) * wide, middle(data, tall, segment.y1()));
        line.lineTo(data.getX() + (segment.x2() + 0.5) * wide, middle(data, tall, segment.y2()));
      }
      g.setPaint(HALO);
      g.setStroke(HALO_LINE);
      g.draw(line);
      g.setPaint(Palette.INK);
      g.setStroke(Palette.LINE);
      g.draw(line);
      label(g, i * scale.step(), segments, data, wide, tall);
    }
  }

  private void label(
      Graphics2D g,
      double value,
      List<Segment> segments,
      Rectangle2D data,
      double wide,
      double tall) {
    Segment at = segments.get(segments.size() / 2);
    double x = data.getX() + ((at.x1() + at.x2()) / 2 + 0.5) * wide;
    double y = middle(data, tall, (at.y1() + at.y2()) / 2);
    String text = Numbers.format(scale.decimals()).format(value);
    plate(g, text, x, y, LABEL);
    Lettering.centred(g, text, Typeface.NOTE, Palette.INK, x, y + 2.7);
  }

  /** Clears the ground for a text. */
  private static void plate(Graphics2D g, String text, double x, double y, Color colour) {
    double half = Typeface.width(text, Typeface.NOTE) / 2 + 1.5;
    g.setPaint(colour);
    g.fill(new Rectangle2D.Double(x - half, y - 4.5, 2 * half, 9));
  }
}
