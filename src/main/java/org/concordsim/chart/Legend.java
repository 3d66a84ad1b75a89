package org.concordsim.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Rows of keys: a small sample of a mark, and what it stands for. */
record Legend(List<Key> keys) implements Body {
  private static final double SAMPLE = 14;
  private static final double GAP = 4;
  private static final double BETWEEN = 12;
  private static final double ROW = 12;
  private static final double BELOW = 5;

  /** How a key's mark looks. */
  enum Mark {
    /** A line in its band. */
    BAND,
    /** A dashed line. */
    DASHES,
    /** A shaded area. */
    BOX
  }

  record Key(Mark mark, Color colour, String text) {
    double width() {
      return SAMPLE + GAP + Typeface.width(text, Typeface.NOTE) + BETWEEN;
    }
  }

  @Override
  public double height(double width) {
    return rows(width).size() * ROW + BELOW;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double y = area.getY() + ROW / 2;
    for (List<Key> row : rows(area.getWidth())) {
      double x = area.getX();
      for (Key key : row) {
        sample(g, key, x, y);
        Lettering.left(g, key.text(), Typeface.NOTE, Palette.INK, x + SAMPLE + GAP, y + 2.7);
        x += key.width();
      }
      y += ROW;
    }
  }

  private List<List<Key>> rows(double width) {
    List<List<Key>> rows = new ArrayList<>();
    double used = Double.POSITIVE_INFINITY;
    for (Key key : keys) {
      if (used + key.width() - BETWEEN > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(key);
      used += key.width();
    }
    return rows;
  }

  private static void sample(Graphics2D g, Key key, double x, double y) {
    g.setPaint(key.colour());
    switch (key.mark()) {
      case BAND -> {
        g.setPaint(Palette.faint(key.colour(), 60));
        g.fill(new Rectangle2D.Double(x, y - 3.5, SAMPLE, 7));
        g.setPaint(key.colour());
        g.setStroke(Palette.LINE);
        g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
      }
      case DASHES -> {
        g.setStroke(Palette.DASHED);
        g.draw(new Line2D.Double(x, y, x + SAMPLE, y));
      }
      case BOX -> g.fill(new Rectangle2D.Double(x, y - 3.5, SAMPLE, 7));
    }
  }
}
