package org.concordsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What the colours of a map mean.
 *
 * @param least value of the first colour
 * @param most value of the last colour
 * @param clipped whether greater values have the last colour too, as an arrow then says
 * @param label quantity and unit
 */
record ColourBar(double least, double most, boolean clipped, String label) implements Body {
  private static final double HEIGHT = 40;
  private static final double THICK = 8;
  private static final double ABOVE = 6;
  private static final double WIDEST = 220;
  private static final int STEPS = 110;

  @Override
  public double height(double width) {
    return HEIGHT;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double width = Math.min(WIDEST, area.getWidth() * 0.7);
    double left = area.getCenterX() - width / 2;
    double top = area.getY() + ABOVE;
    for (int i = 0; i < STEPS; i++) {
      g.setPaint(ColourScale.at((i + 0.5) / STEPS));
      // Each step reaches under the next one: a renderer would leave pale seams between them.
      double reach = i < STEPS - 1 ? 2 : 1;
      g.fill(new Rectangle2D.Double(left + width * i / STEPS, top, reach * width / STEPS, THICK));
    }
    if (clipped) {
      g.setPaint(ColourScale.at(1));
      g.fill(arrow(left + width, top));
    }
    ticks(g, left, top + THICK, width);
    Lettering.centred(g, label, Typeface.LABEL, Palette.INK, area.getCenterX(), top + THICK + 22);
  }

  private void ticks(Graphics2D g, double left, double top, double width) {
    Ticks ticks = Ticks.around(least, most, 6);
    double allowance = 1e-9 * (most - least);
    g.setStroke(Palette.THIN);
    long first = (long) Math.ceil((least - allowance) / ticks.step());
    for (long i = first; i * ticks.step() <= most + allowance; i++) {
      double value = i * ticks.step();
      double x = left + width * (value - least) / (most - least);
      g.setPaint(Palette.INK);
      g.draw(new Line2D.Double(x, top, x, top + 2.5));
      String text = Numbers.format(ticks.decimals()).format(value);
      Lettering.centred(g, text, Typeface.TICK, Palette.INK, x, top + 11);
    }
  }

  private static Path2D arrow(double x, double top) {
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x, top);
    arrow.lineTo(x + THICK * 0.8, top + THICK / 2);
    arrow.lineTo(x, top + THICK);
    arrow.closePath();
    return arrow;
  }
}
